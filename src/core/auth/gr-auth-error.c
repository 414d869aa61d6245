/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-auth-error.h"

#include <glib/gi18n.h>
#include <string.h>

typedef GrSaid GrAuthErrorPrivate;

static void
gr_auth_error_private_init (GrAuthErrorPrivate *priv)
{
  *priv = (GrAuthErrorPrivate){NULL};
}

static void
gr_auth_error_private_copy (const GrAuthErrorPrivate *source,
                            GrAuthErrorPrivate       *target)
{
  gr_said_copy (source, target);
}

static void
gr_auth_error_private_clear (GrAuthErrorPrivate *priv)
{
  gr_said_clear (priv);
}

G_DEFINE_EXTENDED_ERROR (GrAuthError, gr_auth_error)

typedef struct
{
  const char *value;
  GrAuthError code;
} Mapping;

/* error_type is undocumented and carries the real reason: a sandbox that is set up wrongly answers access_denied with
 * error_type=non_sandbox_target, which would otherwise read as the person having pressed Cancel. */
static const Mapping error_types[] = {
  {"client_key", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"redirect_uri", GR_AUTH_ERROR_CHECK_REDIRECT_URI},
  {"scope", GR_AUTH_ERROR_CHECK_SCOPES},
  {"code_challenge", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {"code_challenge_method", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {"non_sandbox_target", GR_AUTH_ERROR_ADD_TARGET_USER},
};

/* Numbers of TikTok's own pages and mobile SDKs. */
static const Mapping err_codes[] = {
  {"10003", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"10004", GR_AUTH_ERROR_CHECK_SCOPES},
  {"10007", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {"10008", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {"10033", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"-2", GR_AUTH_ERROR_CANCELLED_BY_USER},
  {"-4", GR_AUTH_ERROR_CANCELLED_BY_USER},
};

/* The categories of https://developers.tiktok.com/doc/oauth-error-handling, and the ones that API answers add. */
static const Mapping errors[] = {
  {"access_denied", GR_AUTH_ERROR_CANCELLED_BY_USER},
  {"invalid_client", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"unauthorized_client", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"invalid_grant", GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {"access_token_invalid", GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {"invalid_scope", GR_AUTH_ERROR_CHECK_SCOPES},
  {"server_error", GR_AUTH_ERROR_TRY_LATER},
  {"temporarily_unavailable", GR_AUTH_ERROR_TRY_LATER},
  {"internal_error", GR_AUTH_ERROR_TRY_LATER},
  {"rate_limit_exceeded", GR_AUTH_ERROR_TRY_LATER},
  {"invalid_request", GR_AUTH_ERROR_NOT_SUPPORTED},
  {"unsupported_grant_type", GR_AUTH_ERROR_NOT_SUPPORTED},
  {"unsupported_response_type", GR_AUTH_ERROR_NOT_SUPPORTED},
};

/* The token endpoint says invalid_request for all of these, and only its sentence tells them apart. */
static const Mapping invalid_requests[] = {
  {"code verifier or code challenge", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {"redirect_uri", GR_AUTH_ERROR_CHECK_REDIRECT_URI},
  {"client secret", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"client key", GR_AUTH_ERROR_CHECK_CREDENTIALS},
};

static gboolean
find_code (const Mapping *mappings,
           gsize          n_mappings,
           const char    *value,
           GrAuthError   *code)
{
  for (gsize i = 0; value != NULL && i < n_mappings; i++)
    {
      if (g_str_equal (mappings[i].value, value))
        {
          *code = mappings[i].code;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * gr_auth_error_from_tiktok:
 * @error: (nullable): the value of error
 * @error_type: (nullable): the value of error_type
 * @err_code: (nullable): the value of errCode or error_code
 *
 * Finds what to do about an error of TikTok's. The most telling value decides: error_type, then the number, then error.
 *
 * Returns: the code; %GR_AUTH_ERROR_NOT_SUPPORTED for what is unknown
 */
GrAuthError
gr_auth_error_from_tiktok (const char *error,
                           const char *error_type,
                           const char *err_code)
{
  GrAuthError code;

  if (find_code (error_types, G_N_ELEMENTS (error_types), error_type, &code) ||
      find_code (err_codes, G_N_ELEMENTS (err_codes), err_code, &code))
    return code;

  /* A reason given but not known to us is still not the person's choice. */
  if (error_type != NULL && *error_type != '\0' && g_strcmp0 (error, "access_denied") == 0)
    return GR_AUTH_ERROR_NOT_SUPPORTED;

  if (find_code (errors, G_N_ELEMENTS (errors), error, &code))
    return code;

  return GR_AUTH_ERROR_NOT_SUPPORTED;
}

static const char *
get_advice (GrAuthError code)
{
  switch (code)
    {
    case GR_AUTH_ERROR_CANCELLED_BY_USER:
      return _ ("The sign-in was cancelled. Sign in again when you are ready.");
    case GR_AUTH_ERROR_SIGN_IN_AGAIN:
      return _ ("TikTok no longer accepts this sign-in. Sign in again.");
    case GR_AUTH_ERROR_CHECK_CREDENTIALS:
      return _ ("TikTok does not accept the client key or secret. Copy both again from this environment in the portal, and check that Login Kit is added to it.");
    case GR_AUTH_ERROR_CHECK_REDIRECT_URI:
      return _ ("TikTok does not accept the redirect URI. Register it in this environment exactly as it is written here, including the last slash.");
    case GR_AUTH_ERROR_CHECK_SCOPES:
      return _ ("TikTok does not accept the scopes. Ask only for scopes that are enabled for this environment in the portal.");
    case GR_AUTH_ERROR_CHECK_CHALLENGE:
      return _ ("TikTok does not accept the code challenge. Start a new sign-in, and check that key and secret belong to the same environment.");
    case GR_AUTH_ERROR_ADD_TARGET_USER:
      return _ ("This account is not a target user of the sandbox. Add it under Target users in the portal, allow up to an hour, and sign in again.");
    case GR_AUTH_ERROR_TRY_LATER:
      return _ ("TikTok cannot answer right now. Try again in a little while.");
    case GR_AUTH_ERROR_UNTRUSTED_ANSWER:
      return _ ("The answer cannot be trusted and was thrown away. Start a new sign-in.");
    case GR_AUTH_ERROR_NOT_SUPPORTED:
    default:
      return _ ("TikTok refused the request. Check the environment in the portal and sign in again.");
    }
}

static GrAuthError
refine (GrAuthError code,
        const char *tiktok_error,
        const char *description)
{
  g_autofree char *lower = NULL;

  if (code != GR_AUTH_ERROR_NOT_SUPPORTED || description == NULL || g_strcmp0 (tiktok_error, "invalid_request") != 0)
    return code;

  lower = g_ascii_strdown (description, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (invalid_requests); i++)
    {
      if (strstr (lower, invalid_requests[i].value) != NULL)
        return invalid_requests[i].code;
    }

  return code;
}

/**
 * gr_auth_set_error:
 * @error: (out) (optional): where to put the error
 * @tiktok_error: (nullable): the value of error
 * @error_type: (nullable): the value of error_type
 * @err_code: (nullable): the value of errCode or error_code
 * @description: (nullable): the value of error_description
 * @log_id: (nullable): the value of log_id, which TikTok's support asks for
 *
 * Sets a %GR_AUTH_ERROR whose message says what to do, then what TikTok said. Secrets in the description are masked.
 */
void
gr_auth_set_error (GError    **error,
                   const char *tiktok_error,
                   const char *error_type,
                   const char *err_code,
                   const char *description,
                   const char *log_id)
{
  GrAuthError      code = refine (gr_auth_error_from_tiktok (tiktok_error, error_type, err_code), tiktok_error, description);
  GrSaid           said = {NULL};
  g_autofree char *sentence = NULL;
  GError          *made;

  gr_said_take (&said, get_advice (code), tiktok_error, error_type, err_code, description, log_id);
  sentence = gr_said_dup_sentence (&said);
  made = g_error_new_literal (GR_AUTH_ERROR, (int)code, sentence);
  *gr_auth_error_get_private (made) = said;
  g_propagate_error (error, made);
}

/**
 * gr_auth_set_status_error:
 * @error: (out) (optional): where to put the error
 * @http_status: a status that says to try later, see gr_http_status_is_temporary()
 * @log_id: (nullable): the value of log_id, which TikTok's support asks for
 *
 * Sets a %GR_AUTH_ERROR_TRY_LATER for an answer that says nothing but its status, or whose words do not count beside it.
 */
void
gr_auth_set_status_error (GError    **error,
                          guint       http_status,
                          const char *log_id)
{
  g_autofree char *status = g_strdup_printf ("HTTP %u", http_status);
  g_autofree char *sentence = NULL;
  GrSaid           said = {NULL};
  GError          *made;

  gr_said_take (&said, get_advice (GR_AUTH_ERROR_TRY_LATER), NULL, NULL, NULL, status, log_id);
  said.http_status = http_status;
  sentence = gr_said_dup_sentence (&said);
  made = g_error_new_literal (GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER, sentence);
  *gr_auth_error_get_private (made) = said;
  g_propagate_error (error, made);
}

/**
 * gr_auth_error_get_said:
 * @error: a %GR_AUTH_ERROR
 *
 * Returns: (transfer none): what TikTok said; all members are %NULL where it said nothing
 */
const GrSaid *
gr_auth_error_get_said (const GError *error)
{
  g_return_val_if_fail (error != NULL && error->domain == GR_AUTH_ERROR, NULL);

  return gr_auth_error_get_private (error);
}

/**
 * gr_auth_error_rank_advice:
 * @error: an error of a sign-in, or of a call of the API
 * @catalog: the catalogue
 * @where: (nullable): who said it, as in [method@Gr.ErrorAdvice.get_where]
 *
 * Finds what an error may mean by what TikTok said, see [method@Gr.Catalog.rank_error_advice].
 *
 * Returns: (transfer full): a list of [class@Gr.ErrorAdvice], the likeliest first; empty where the error is not TikTok's
 */
GListModel *
gr_auth_error_rank_advice (const GError *error,
                           GrCatalog    *catalog,
                           const char   *where)
{
  GrErrorSignal signal = {.where = where};
  const GrSaid *said;

  g_return_val_if_fail (error != NULL, NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);

  said = gr_said_find (error);
  if (said != NULL)
    {
      signal.error = said->error;
      signal.error_type = said->error_type;
      signal.err_code = said->err_code;
      signal.message = said->message;
      signal.http_status = said->http_status;
    }

  return gr_catalog_rank_error_advice (catalog, &signal);
}
