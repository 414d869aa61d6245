/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

#include "gr-catalog.h"
#include "gr-emulator-dial.h"
#include "gr-emulator-dialect.h"
#include "gr-emulator-state.h"

G_BEGIN_DECLS

/* RFC 6585; libsoup has no names for them. */
#define GR_EMULATOR_STATUS_TOO_MANY_REQUESTS 429
#define GR_EMULATOR_STATUS_HEADERS_TOO_LARGE 431

/* How far ahead the clock of the fault "clock-skew" is, in seconds. */
#define GR_EMULATOR_CLOCK_SKEW (24 * 60 * 60)

typedef enum
{
  GR_EMULATOR_ENGLISH,
  GR_EMULATOR_JAPANESE,
} GrEmulatorLanguage;

/* What every route may use. */
typedef struct
{
  GrCatalog       *catalog;
  GrClock         *clock;
  GrRandom        *random;
  GrEmulatorState *state;
  GHashTable      *dialect;
  GrEmulatorDial  *dial;
  GSocketService  *untrusted; /* (nullable): of the fault "untrusted-certificate" */
  guint16          untrusted_port;
  char            *base_uri;
  guint            delay; /* of the fault "slow", in milliseconds */
} GrEmulatorWorld;

/* One request and its answer. A route reads the first half and fills in the second. */
typedef struct
{
  const char         *method;
  const char         *path;
  const char         *query;
  SoupMessageHeaders *headers;
  GBytes             *body;
  GrEmulatorFault     fault; /* what is set for it */
  gboolean            met;   /* whether that has shown */
  GrEmulatorLanguage  language;
  char               *log_id;

  guint       status;
  const char *content_type;
  GBytes     *content;
  char       *location;
  char       *cookie;
  char       *form_target;
  gboolean    has_script;
  char       *reason;
} GrEmulatorCall;

void        gr_emulator_call_clear (GrEmulatorCall *call);
char       *gr_emulator_make_log_id (GrEmulatorWorld *world);
GHashTable *gr_emulator_parse_form (const char *text,
                                    gsize       length);
GHashTable *gr_emulator_call_read_form (GrEmulatorCall *call);
char       *gr_emulator_call_dup_cookie (GrEmulatorCall *call);

void gr_emulator_call_answer_text (GrEmulatorCall *call,
                                   guint           status,
                                   const char     *content_type,
                                   char           *text);
void gr_emulator_call_answer_json (GrEmulatorCall *call,
                                   guint           status,
                                   JsonNode       *node);
void gr_emulator_call_redirect (GrEmulatorCall *call,
                                const char     *location);
void gr_emulator_call_refuse_oauth (GrEmulatorCall          *call,
                                    const GrEmulatorRefusal *refusal);
void gr_emulator_call_refuse_api (GrEmulatorCall          *call,
                                  const GrEmulatorRefusal *refusal,
                                  const char              *detail);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GrEmulatorCall, gr_emulator_call_clear)

G_END_DECLS
