/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-commands.h"

const GrCliCommand *const gr_cli_commands[] = {
  &gr_cli_emulator_command,
  &gr_cli_assets_check_command,
  &gr_cli_assets_fix_command,
  &gr_cli_redirect_check_command,
  &gr_cli_auth_url_command,
  &gr_cli_auth_challenge_command,
  &gr_cli_callback_command,
  &gr_cli_url_check_command,
  &gr_cli_domain_check_command,
  &gr_cli_guide_status_command,
  NULL,
};
