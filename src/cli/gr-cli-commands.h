/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-cli.h"

G_BEGIN_DECLS

extern const GrCliCommand gr_cli_emulator_command;
extern const GrCliCommand gr_cli_assets_check_command;
extern const GrCliCommand gr_cli_assets_fix_command;
extern const GrCliCommand gr_cli_redirect_check_command;
extern const GrCliCommand gr_cli_auth_url_command;
extern const GrCliCommand gr_cli_auth_challenge_command;
extern const GrCliCommand gr_cli_callback_command;
extern const GrCliCommand gr_cli_url_check_command;
extern const GrCliCommand gr_cli_domain_check_command;
extern const GrCliCommand gr_cli_guide_status_command;

/* All commands in the order of the help text, ended by NULL. */
extern const GrCliCommand *const gr_cli_commands[];

G_END_DECLS
