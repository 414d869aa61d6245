/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-auth-response-private.h"

#include "gr-util.h"

struct _GrAuthResponse
{
  GObject parent_instance;

  GrAuthVerdict verdict;
  char         *code;
  char        **scopes;
  GError       *error;
};

G_DEFINE_FINAL_TYPE (GrAuthResponse, gr_auth_response, G_TYPE_OBJECT)

static void
gr_auth_response_finalize (GObject *object)
{
  GrAuthResponse *self = GR_AUTH_RESPONSE (object);

  g_clear_pointer (&self->code, gr_secret_free);
  g_clear_pointer (&self->scopes, g_strfreev);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (gr_auth_response_parent_class)->finalize (object);
}

static void
gr_auth_response_class_init (GrAuthResponseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_auth_response_finalize;
}

static void
gr_auth_response_init (GrAuthResponse *self)
{
  self->scopes = g_new0 (char *, 1);
}

/*< private >
 * gr_auth_response_new_not_ours:
 *
 * Makes the response for a URI that has nothing to do with the request.
 *
 * Returns: (transfer full): a response
 */
GrAuthResponse *
gr_auth_response_new_not_ours (void)
{
  return g_object_new (GR_TYPE_AUTH_RESPONSE, NULL);
}

/*< private >
 * gr_auth_response_new_code:
 * @code: the authorization code, decoded
 * @scopes: the scopes that the redirect names as granted
 *
 * Makes the response for a redirect that carries a code.
 *
 * Returns: (transfer full): a response
 */
GrAuthResponse *
gr_auth_response_new_code (const char        *code,
                           const char *const *scopes)
{
  GrAuthResponse *self = g_object_new (GR_TYPE_AUTH_RESPONSE, NULL);

  self->verdict = GR_AUTH_VERDICT_CODE;
  self->code = gr_secret_dup (code);
  gr_set_strv (&self->scopes, scopes);

  return self;
}

/*< private >
 * gr_auth_response_new_error:
 * @verdict: %GR_AUTH_VERDICT_ERROR or %GR_AUTH_VERDICT_PROVIDER_PAGE_ERROR
 * @error: (transfer full): a %GR_AUTH_ERROR
 *
 * Makes the response for a redirect or a page of the provider's that carries an error.
 *
 * Returns: (transfer full): a response
 */
GrAuthResponse *
gr_auth_response_new_error (GrAuthVerdict verdict,
                            GError       *error)
{
  GrAuthResponse *self = g_object_new (GR_TYPE_AUTH_RESPONSE, NULL);

  self->verdict = verdict;
  self->error = error;

  return self;
}

/*< private >
 * gr_auth_split_scopes:
 * @text: (nullable): scopes as TikTok lists them, with commas between them
 *
 * Splits a list of scopes. Spaces, which other providers put there, part them too.
 *
 * Returns: (transfer full): scope names, perhaps none
 */
char **
gr_auth_split_scopes (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           parts = g_strsplit_set (text != NULL ? text : "", ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_strv_builder_add (builder, parts[i]);
    }

  return g_strv_builder_end (builder);
}

/**
 * gr_auth_response_get_verdict:
 * @self: a response
 *
 * Gets what the URI means to the request.
 *
 * Returns: the verdict
 */
GrAuthVerdict
gr_auth_response_get_verdict (GrAuthResponse *self)
{
  g_return_val_if_fail (GR_IS_AUTH_RESPONSE (self), GR_AUTH_VERDICT_NOT_OURS);

  return self->verdict;
}

/**
 * gr_auth_response_get_code:
 * @self: a response
 *
 * Gets the authorization code, percent-decoded once and ready for the exchange. It is a secret.
 *
 * Returns: (nullable): the code; %NULL unless the verdict is %GR_AUTH_VERDICT_CODE
 */
const char *
gr_auth_response_get_code (GrAuthResponse *self)
{
  g_return_val_if_fail (GR_IS_AUTH_RESPONSE (self), NULL);

  return self->code;
}

/**
 * gr_auth_response_get_scopes:
 * @self: a response
 *
 * Gets the scopes that the redirect names as granted. The token answer has the last word.
 *
 * Returns: scope names, perhaps none
 */
const char *const *
gr_auth_response_get_scopes (GrAuthResponse *self)
{
  g_return_val_if_fail (GR_IS_AUTH_RESPONSE (self), NULL);

  return (const char *const *)self->scopes;
}

/**
 * gr_auth_response_get_error:
 * @self: a response
 *
 * Gets the %GR_AUTH_ERROR that was answered.
 *
 * Returns: (nullable): the error; %NULL unless the verdict is one of the two error verdicts
 */
const GError *
gr_auth_response_get_error (GrAuthResponse *self)
{
  g_return_val_if_fail (GR_IS_AUTH_RESPONSE (self), NULL);

  return self->error;
}
