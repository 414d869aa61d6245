/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-said.h"

#include <glib/gi18n.h>

#include "gr-auth-error.h"
#include "gr-http.h"
#include "gr-redact.h"
#include "gr-user-info.h"

#define MAX_TEXT 300

/* What a server wrote, fit to stand in a message: one line, bounded, without secrets. */
static char *
dup_quotable (const char *text)
{
  g_autofree char    *valid = NULL;
  g_autofree char    *redacted = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  guint               count = 0;

  if (text == NULL || *text == '\0')
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  redacted = gr_redact_text (valid);
  for (const char *p = redacted; *p != '\0' && count < MAX_TEXT; p = g_utf8_next_char (p), count++)
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_isprint (c) ? c : ' ');
    }

  return g_strdup (g_strstrip (line->str));
}

/**
 * gr_said_copy:
 * @source: what was said
 * @target: (out caller-allocates): where to copy it
 *
 * Copies what was said.
 */
void
gr_said_copy (const GrSaid *source,
              GrSaid       *target)
{
  *target = (GrSaid){
    .advice = g_strdup (source->advice),
    .error = g_strdup (source->error),
    .error_type = g_strdup (source->error_type),
    .err_code = g_strdup (source->err_code),
    .message = g_strdup (source->message),
    .log_id = g_strdup (source->log_id),
    .http_status = source->http_status,
  };
}

/**
 * gr_said_clear:
 * @self: what was said
 *
 * Frees what @self holds, and not @self.
 */
void
gr_said_clear (GrSaid *self)
{
  g_clear_pointer (&self->advice, g_free);
  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->error_type, g_free);
  g_clear_pointer (&self->err_code, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->log_id, g_free);
  self->http_status = 0;
}

/**
 * gr_said_take:
 * @self: an empty one
 * @advice: what to do, in a sentence of ours
 * @error: (nullable): the value of error, or the code of an API answer
 * @error_type: (nullable): the value of error_type
 * @err_code: (nullable): the value of errCode or error_code
 * @message: (nullable): the sentence that TikTok wrote
 * @log_id: (nullable): what claims to be the id that TikTok's support asks for
 *
 * Takes down what was said. Secrets are masked before it is kept, and an id that has not the shape of one is left out.
 */
void
gr_said_take (GrSaid     *self,
              const char *advice,
              const char *error,
              const char *error_type,
              const char *err_code,
              const char *message,
              const char *log_id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (advice != NULL);

  gr_said_clear (self);
  self->advice = g_strdup (advice);
  self->error = dup_quotable (error);
  self->error_type = dup_quotable (error_type);
  self->err_code = dup_quotable (err_code);
  self->message = dup_quotable (message);
  self->log_id = gr_is_log_id (log_id) ? g_strdup (log_id) : NULL;
}

/**
 * gr_said_dup_words:
 * @self: what was said
 *
 * Puts codes and sentence into one line, as TikTok wrote them.
 *
 * Returns: (transfer full) (nullable): the line, %NULL where there are none
 */
char *
gr_said_dup_words (const GrSaid *self)
{
  const char         *words[] = {self->error, self->error_type, self->err_code, self->message};
  g_autoptr (GString) line = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (words[i] != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words[i]);
    }

  return line->len > 0 ? g_strdup (line->str) : NULL;
}

/**
 * gr_said_dup_sentence:
 * @self: what was said
 *
 * Writes what to do, what TikTok said and the log id one after the other, for a place that has room for one text alone.
 *
 * Returns: (transfer full): a text for people
 */
char *
gr_said_dup_sentence (const GrSaid *self)
{
  g_autoptr (GString) sentence = g_string_new (self->advice);
  g_autofree char    *words = gr_said_dup_words (self);

  /* Translators: %s is what TikTok's server answered, in English. */
  if (words != NULL)
    g_string_append_printf (sentence, _ (" TikTok said: %s"), words);
  if (self->log_id != NULL)
    g_string_append_printf (sentence, _ (" (log id %s)"), self->log_id);

  return g_strdup (sentence->str);
}

/**
 * gr_said_find:
 * @error: an error
 *
 * Finds what TikTok said, which %GR_AUTH_ERROR and %GR_API_ERROR carry with them.
 *
 * Returns: (transfer none) (nullable): what was said, %NULL where the error was not TikTok's
 */
const GrSaid *
gr_said_find (const GError *error)
{
  const GrSaid *said = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == GR_AUTH_ERROR)
    said = gr_auth_error_get_said (error);
  else if (error->domain == GR_API_ERROR)
    said = gr_api_error_get_said (error);

  return said != NULL && said->advice != NULL ? said : NULL;
}
