/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-callback.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-auth-response-private.h"
#include "gr-doctor-private.h"
#include "gr-http.h"
#include "gr-pasted-address.h"
#include "gr-redact.h"
#include "gr-redirect-uri.h"
#include "gr-strict-uri.h"
#include "gr-util.h"

#define MAX_CODE_LENGTH 4096

struct _GrCallback
{
  GObject parent_instance;

  GrCallbackVerdict verdict;
  char             *address;
  GPtrArray        *parameters;
  char             *code;
  char            **scopes;
  char             *error;
  char             *error_type;
  char             *err_code;
  char             *message;
  char             *log_id;
  GrErrorSignal     signal;
  GListStore       *findings;
  GListModel       *advice;
  gssize            target;
};

G_DEFINE_FINAL_TYPE (GrCallback, gr_callback, G_TYPE_OBJECT)

static void
gr_callback_finalize (GObject *object)
{
  GrCallback *self = GR_CALLBACK (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->parameters, g_ptr_array_unref);
  g_clear_pointer (&self->code, gr_secret_free);
  g_clear_pointer (&self->scopes, g_strfreev);
  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->error_type, g_free);
  g_clear_pointer (&self->err_code, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->log_id, g_free);
  g_clear_object (&self->findings);
  g_clear_object (&self->advice);

  G_OBJECT_CLASS (gr_callback_parent_class)->finalize (object);
}

static void
gr_callback_class_init (GrCallbackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_callback_finalize;
}

static void
gr_callback_init (GrCallback *self)
{
  self->target = -1;
  self->findings = g_list_store_new (GR_TYPE_FINDING);
  self->scopes = g_new0 (char *, 1);
}

static GrFinding *
report (GrCallback *self,
        GrSeverity  severity,
        const char *rule,
        const char *title,
        const char *fix)
{
  return gr_doctor_report (self->findings, severity, rule, NULL, title, fix, NULL, GR_BASIS_TIKTOK);
}

static gboolean
is_page (GrCatalog         *catalog,
         const GrStrictUri *uri)
{
  GrEndpoint             *endpoint = gr_catalog_find_endpoint (catalog, "oauth.authorize");
  g_autoptr (GrStrictUri) page = gr_strict_uri_parse (gr_endpoint_get_uri (endpoint), GR_STRICT_URI_ANY_PATH, NULL);

  /* What stands in for TikTok has its paths. */
  return page != NULL && (gr_strict_uri_has_same_origin (page, uri) || g_str_equal (page->path, uri->path));
}

static char *
describe_difference (const GrStrictUri *expected,
                     const GrStrictUri *actual)
{
  gsize expected_length = strlen (expected->path);
  gsize actual_length = strlen (actual->path);

  if (!g_str_equal (expected->scheme, actual->scheme))
    return g_strdup_printf (_ ("It begins with %s, and %s is expected."), actual->scheme, expected->scheme);
  if (!g_str_equal (expected->host, actual->host))
    return g_strdup_printf (_ ("Its host is %s, and %s is expected."), actual->host, expected->host);
  if (!expected->any_port && expected->port != actual->port)
    return g_strdup_printf (_ ("Its port is %u, and %u is expected."), actual->port, expected->port);
  if ((expected_length + 1 == actual_length && g_str_has_prefix (actual->path, expected->path) && g_str_has_suffix (actual->path, "/")) ||
      (actual_length + 1 == expected_length && g_str_has_prefix (expected->path, actual->path) && g_str_has_suffix (expected->path, "/")))
    return g_strdup (_ ("They differ by the slash at the end."));
  if (g_ascii_strcasecmp (expected->path, actual->path) == 0)
    return g_strdup (_ ("Their paths differ by capital letters."));

  return g_strdup (_ ("Their paths differ."));
}

static void
judge_redirect (GrCallback        *self,
                const GrStrictUri *actual,
                const char        *text,
                const char        *expected_text)
{
  g_autoptr (GrStrictUri) expected = gr_strict_uri_parse (expected_text, GR_STRICT_URI_PLAIN_PATH, NULL);
  g_autofree char        *difference = NULL;

  if (gr_redirect_uri_matches (expected_text, text))
    return;

  if (expected == NULL)
    {
      report (self, GR_SEVERITY_ERROR, "callback.expected", _ ("The expected redirect URI is not one"),
              _ ("Write it as it is registered in the portal."));
      return;
    }

  difference = describe_difference (expected, actual);
  gr_finding_set_detail (report (self, GR_SEVERITY_ERROR, "callback.redirect", _ ("The address is not that of the redirect URI"),
                                 _ ("Do not use the code: whoever looks like your redirect URI may want it. Compare both letter by letter.")),
                         difference);
}

static void
judge_state (GrCallback *self,
             const char *expected)
{
  const char *state = gr_query_get (self->parameters, "state");

  if (state == NULL)
    report (self, expected != NULL ? GR_SEVERITY_ERROR : GR_SEVERITY_WARNING, "callback.state-missing", _ ("The callback has no state"),
            _ ("Send a state with the request, and take no callback without it: anybody could have made it."));
  else if (expected != NULL && !g_str_equal (state, expected))
    report (self, GR_SEVERITY_ERROR, "callback.state", _ ("The state is not the one that was sent"),
            _ ("Do not use the code: the callback belongs to another sign-in, or somebody made it up. Sign in again."));
}

static void
judge_names (GrCallback *self)
{
  if (gr_query_get (self->parameters, "authorization_code") != NULL)
    report (self, GR_SEVERITY_WARNING, "callback.legacy-code", _ ("The code is called authorization_code"),
            _ ("TikTok calls it code. Older guides have the other name."));
  if (gr_query_get (self->parameters, "scope") != NULL && gr_query_get (self->parameters, "scopes") == NULL)
    report (self, GR_SEVERITY_WARNING, "callback.legacy-scope", _ ("The granted scopes are called scope"),
            _ ("TikTok calls them scopes here, and scope in the answer of the token endpoint."));
}

static gboolean
is_code (const char *code)
{
  gsize length = strlen (code);

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isgraph (code[i]))
        return FALSE;
    }

  return length <= MAX_CODE_LENGTH;
}

static void
judge_code (GrCallback *self,
            const char *code)
{
  if (!is_code (code))
    {
      report (self, GR_SEVERITY_ERROR, "callback.code", _ ("The code is not one"),
              _ ("Copy the address again: a line break or a space has got into it."));
      return;
    }
  if (strchr (code, '%') != NULL)
    report (self, GR_SEVERITY_WARNING, "callback.encoding", _ ("The code is still percent-encoded"),
            _ ("The address was encoded twice. Decode the code until no percent sign is left, or TikTok calls it expired."));

  self->code = g_strdup (code);
}

/* Error_type is read before the error, see gr_catalog_rank_error_advice(). */
static void
read_error (GrCallback *self,
            GrCatalog  *catalog,
            gboolean    on_page)
{
  const char *number = gr_query_get (self->parameters, "errCode");
  const char *description = gr_query_get (self->parameters, "error_description");
  const char *log_id = gr_query_get (self->parameters, "logid");

  if (number == NULL)
    number = gr_query_get (self->parameters, "error_code");
  if (log_id == NULL)
    log_id = gr_query_get (self->parameters, "log_id");

  self->error = g_strdup (gr_query_get (self->parameters, "error"));
  self->error_type = g_strdup (gr_query_get (self->parameters, "error_type"));
  self->err_code = g_strdup (number);
  self->log_id = gr_is_log_id (log_id) ? g_strdup (log_id) : NULL;
  if (description != NULL)
    {
      /* A sentence may come form-encoded, where a plus sign stands for a space. */
      g_autofree char *spaced = g_strdelimit (g_strdup (description), "+", ' ');

      self->message = gr_redact_text (spaced);
    }

  self->signal = (GrErrorSignal){
    .where = on_page ? "authorize" : "redirect",
    .error = self->error,
    .error_type = self->error_type,
    .err_code = self->err_code,
    .message = self->message,
  };
  self->advice = gr_catalog_rank_error_advice (catalog, &self->signal);
}

static gboolean
carries_error (GrCallback *self)
{
  return gr_query_get (self->parameters, "error") != NULL || gr_query_get (self->parameters, "error_type") != NULL ||
         gr_query_get (self->parameters, "errCode") != NULL || gr_query_get (self->parameters, "error_code") != NULL;
}

static void
judge_page (GrCallback *self,
            GrCatalog  *catalog)
{
  if (carries_error (self))
    {
      self->verdict = GR_CALLBACK_PAGE_ERROR;
      read_error (self, catalog, TRUE);
      return;
    }

  self->verdict = GR_CALLBACK_PAGE;
  report (self, GR_SEVERITY_ERROR, "callback.page", _ ("This is TikTok’s own page"),
          _ ("Paste the address that the browser shows after the page has sent it back to your redirect URI."));
}

static void
judge_answer (GrCallback *self,
              GrCatalog  *catalog)
{
  const char *code = gr_query_get (self->parameters, "code");

  if (code == NULL)
    code = gr_query_get (self->parameters, "authorization_code");
  if (gr_query_has_duplicates (self->parameters))
    report (self, GR_SEVERITY_ERROR, "callback.repeated", _ ("A parameter is there twice"),
            _ ("Trust neither: TikTok sends each parameter once."));

  if (carries_error (self))
    {
      self->verdict = GR_CALLBACK_ERROR;
      read_error (self, catalog, FALSE);
      if (code != NULL)
        report (self, GR_SEVERITY_ERROR, "callback.both", _ ("There is an error and a code"),
                _ ("Take it for an error: a code beside one is not to be used."));
      return;
    }
  if (code == NULL)
    {
      report (self, GR_SEVERITY_ERROR, "callback.empty", _ ("There is neither a code nor an error"),
              _ ("Copy the whole address, with all that follows the question mark."));
      return;
    }

  judge_code (self, code);
  self->verdict = self->code != NULL ? GR_CALLBACK_CODE : GR_CALLBACK_NONE;
  g_strfreev (self->scopes);
  self->scopes = gr_auth_split_scopes (gr_query_get (self->parameters, "scopes"));
}

/* Once all is judged, only masks of the secrets stay. */
static void
mask_parameters (GrCallback *self)
{
  for (guint i = 0; i < self->parameters->len; i++)
    {
      GrQueryParam    *param = g_ptr_array_index (self->parameters, i);
      GrValueKind      kind = gr_value_kind_from_name (param->name);
      g_autofree char *shown = kind == GR_VALUE_PUBLIC ? gr_redact_text (param->value) : gr_redact_value (param->value, kind, FALSE);

      gr_secret_free (param->value);
      param->value = g_steal_pointer (&shown);
    }
}

static void
read_uri (GrCallback        *self,
          GrCatalog         *catalog,
          const GrStrictUri *uri,
          const char        *text,
          const char        *expected_redirect,
          const char        *expected_state)
{
  gboolean on_page = is_page (catalog, uri) && (expected_redirect == NULL || !gr_redirect_uri_matches (expected_redirect, text));

  self->address = uri->has_port && !uri->any_port ? g_strdup_printf ("%s://%s:%u%s", uri->scheme, uri->host, uri->port, uri->path)
                                                  : g_strdup_printf ("%s://%s%s", uri->scheme, uri->host, uri->path);
  gr_doctor_append (self->findings, gr_doctor_judge_address (catalog, self->address));
  if (!on_page && expected_redirect != NULL)
    judge_redirect (self, uri, text, expected_redirect);
  if (uri->fragment != NULL && strstr (uri->fragment, "code=") != NULL)
    report (self, GR_SEVERITY_WARNING, "callback.fragment", _ ("The parameters stand behind a # sign"),
            _ ("TikTok puts them behind a question mark. Something rewrote the address, perhaps a router of the page."));

  g_clear_pointer (&self->parameters, g_ptr_array_unref);
  self->parameters = gr_query_parse (uri->query);
  if (self->parameters == NULL)
    {
      self->parameters = gr_query_parse (NULL);
      report (self, GR_SEVERITY_ERROR, "callback.query", _ ("The parameters cannot be read"),
              _ ("Copy the address again: a part of it is broken, or no text."));
      return;
    }

  if (on_page)
    {
      judge_page (self, catalog);
    }
  else
    {
      judge_answer (self, catalog);
      judge_state (self, expected_state);
      judge_names (self);
    }
  mask_parameters (self);
}

/**
 * gr_callback_verdict_get_nick:
 * @verdict: a verdict
 *
 * Returns: `none`, `code`, `error`, `page` or `page-error`, as written in JSON
 */
const char *
gr_callback_verdict_get_nick (GrCallbackVerdict verdict)
{
  static const char *const nicks[] = {"none", "code", "error", "page", "page-error"};

  g_return_val_if_fail (verdict < G_N_ELEMENTS (nicks), NULL);

  return nicks[verdict];
}

/* Takes the text apart that stands where an address should. */
static void
read_text (GrCallback *self,
           GrCatalog  *catalog,
           const char *text,
           const char *expected_redirect,
           const char *expected_state)
{
  g_autoptr (GrStrictUri) uri = gr_strict_uri_parse (text, GR_STRICT_URI_ANY_PATH, NULL);
  g_autofree char        *stray = NULL;

  if (uri != NULL)
    {
      read_uri (self, catalog, uri, text, expected_redirect, expected_state);
      return;
    }

  stray = gr_doctor_describe_stray (text);
  gr_finding_set_detail (report (self, GR_SEVERITY_ERROR, "callback.malformed", _ ("This is no address of a callback"),
                                 _ ("Paste the whole address from the browser, beginning with https:// or http://.")),
                         stray);
}

static GrCallback *
callback_new (GrCatalog  *catalog,
              const char *text,
              char      **address)
{
  GrCallback   *self = g_object_new (GR_TYPE_CALLBACK, NULL);
  GrPastedShape shape;

  self->parameters = gr_query_parse (NULL);
  *address = gr_pasted_address_complete (text, &shape);
  if (shape == GR_PASTED_WITHOUT_SCHEME)
    report (self, GR_SEVERITY_INFO, "callback.scheme-left-out", _ ("The scheme is left out"),
            _ ("Browsers hide it. It is taken for https, or for http on this computer."));
  else if (shape == GR_PASTED_REQUEST)
    report (self, GR_SEVERITY_INFO, "callback.request-line", _ ("This is what a web server was asked"),
            _ ("Scheme and host are not in it. They are taken from the line that names the host, or from a redirect URI with this path."));

  return self;
}

static GrCallback *
callback_end (GrCallback *self)
{
  if (self->advice == NULL)
    self->advice = G_LIST_MODEL (g_list_store_new (GR_TYPE_ERROR_ADVICE));

  return self;
}

/**
 * gr_callback_new:
 * @catalog: the catalogue
 * @text: an address that somebody pasted, with or without its scheme, or the line of a web server that was asked for it
 * @expected_redirect: (nullable): the redirect URI it should be an answer to
 * @expected_state: (nullable): the state it should carry
 *
 * Takes a callback apart: what it carries, whether it is what was expected, and what its error means. Pages of TikTok's own are
 * known too, because most errors never reach the redirect URI.
 *
 * Returns: (transfer full): a callback
 */
GrCallback *
gr_callback_new (GrCatalog  *catalog,
                 const char *text,
                 const char *expected_redirect,
                 const char *expected_state)
{
  g_autoptr (GrCallback) self = NULL;
  g_autoptr (GrSecret)   address = NULL;
  g_autoptr (GrSecret)   whole = NULL;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = callback_new (catalog, text, &address);
  whole = gr_pasted_address_with_origin (address, expected_redirect != NULL ? &expected_redirect : NULL, expected_redirect != NULL ? 1 : 0);
  read_text (self, catalog, whole, expected_redirect, expected_state);

  return callback_end (g_steal_pointer (&self));
}

static char *
dup_state (const char *text)
{
  g_autoptr (GrStrictUri) uri = gr_strict_uri_parse (text, GR_STRICT_URI_ANY_PATH, NULL);
  g_autoptr (GPtrArray)   parameters = uri != NULL ? gr_query_parse (uri->query) : NULL;

  return parameters != NULL ? g_strdup (gr_query_get (parameters, "state")) : NULL;
}

/* The state decides; without one that is known, the address does. */
static gssize
find_target (const char             *text,
             const GrCallbackTarget *targets,
             gsize                   n_targets)
{
  g_autoptr (GrSecret) state = dup_state (text);

  for (gsize i = 0; state != NULL && i < n_targets; i++)
    {
      if (targets[i].state != NULL && g_str_equal (targets[i].state, state))
        return (gssize)i;
    }

  for (gsize i = 0; i < n_targets; i++)
    {
      if (targets[i].state == NULL && gr_redirect_uri_matches (targets[i].redirect_uri, text))
        return (gssize)i;
    }

  return -1;
}

/* An address that is registered nowhere may be meant to be taken for one that is. */
static void
judge_stranger (GrCallback             *self,
                const char             *text,
                const GrCallbackTarget *targets,
                gsize                   n_targets)
{
  for (gsize i = 0; i < n_targets; i++)
    {
      g_autofree char *detail = NULL;

      if (!gr_pasted_address_resembles (text, targets[i].redirect_uri))
        continue;
      detail = g_strdup_printf (_ ("It looks like %s."), targets[i].redirect_uri);
      gr_finding_set_detail (report (self, GR_SEVERITY_ERROR, "callback.look-alike", _ ("The host only looks like that of a redirect URI"),
                                     _ ("Do not use the code: whoever looks like your redirect URI may want it. Compare both letter by letter.")),
                             detail);
      return;
    }

  report (self, GR_SEVERITY_ERROR, "callback.unregistered", _ ("No environment has this redirect URI"),
          _ ("Compare it with the redirect URIs of the environments, letter by letter, up to the last slash."));
}

/**
 * gr_callback_new_among:
 * @catalog: the catalogue
 * @text: an address that somebody pasted, see gr_callback_new()
 * @targets: (array length=n_targets): the redirect URIs it may belong to; those of open sign-ins have a state
 * @n_targets: their number
 *
 * Takes a callback apart and finds what it belongs to: the open sign-in whose state it carries, or else a registered redirect
 * URI. What belongs to neither is judged for it, and more so if its host looks like one of them.
 *
 * Returns: (transfer full): a callback
 */
GrCallback *
gr_callback_new_among (GrCatalog              *catalog,
                       const char             *text,
                       const GrCallbackTarget *targets,
                       gsize                   n_targets)
{
  g_autoptr (GrCallback)  self = NULL;
  g_autoptr (GPtrArray)   redirects = g_ptr_array_new ();
  g_autoptr (GrSecret)    address = NULL;
  g_autoptr (GrSecret)    whole = NULL;
  const GrCallbackTarget *target;
  gboolean                is_open = FALSE;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  for (gsize i = 0; i < n_targets; i++)
    {
      g_ptr_array_add (redirects, (gpointer)targets[i].redirect_uri);
      is_open |= targets[i].state != NULL;
    }

  self = callback_new (catalog, text, &address);
  whole = gr_pasted_address_with_origin (address, (const char *const *)redirects->pdata, redirects->len);
  self->target = find_target (whole, targets, n_targets);
  target = self->target >= 0 ? &targets[self->target] : NULL;
  read_text (self, catalog, whole, target != NULL ? target->redirect_uri : NULL, target != NULL ? target->state : NULL);

  if (self->address != NULL && self->verdict != GR_CALLBACK_PAGE && self->verdict != GR_CALLBACK_PAGE_ERROR)
    {
      if (target == NULL && n_targets > 0)
        judge_stranger (self, whole, targets, n_targets);
      if ((target == NULL || target->state == NULL) && gr_query_get (self->parameters, "state") != NULL)
        report (self, is_open ? GR_SEVERITY_ERROR : GR_SEVERITY_INFO, "callback.state-unknown",
                is_open ? _ ("The state is that of no open sign-in") : _ ("No sign-in is open that the state could belong to"),
                _ ("A callback is good for the sign-in that sent its state, and for no other. Sign in again to get one."));
    }

  return callback_end (g_steal_pointer (&self));
}

/**
 * gr_callback_complete_address:
 * @text: what somebody pasted, see gr_callback_new()
 * @redirect_uri: the redirect URI it belongs to
 *
 * Makes a whole address of what was pasted, for a sign-in to take.
 *
 * Returns: (transfer full): the address, to be freed with gr_secret_free()
 */
char *
gr_callback_complete_address (const char *text,
                              const char *redirect_uri)
{
  g_autoptr (GrSecret) address = NULL;
  GrPastedShape        shape;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (redirect_uri != NULL, NULL);

  address = gr_pasted_address_complete (text, &shape);

  return gr_pasted_address_with_origin (address, &redirect_uri, 1);
}

/**
 * gr_callback_get_target:
 * @self: a callback
 *
 * Returns: which of the targets it belongs to, -1 for none
 */
gssize
gr_callback_get_target (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), -1);

  return self->target;
}

/**
 * gr_callback_is_answer:
 * @self: a callback
 *
 * Returns: whether it is the answer to what it belongs to, a code or an error, and nothing speaks against taking it
 */
gboolean
gr_callback_is_answer (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), FALSE);

  return (self->verdict == GR_CALLBACK_CODE || self->verdict == GR_CALLBACK_ERROR) &&
         gr_findings_count (G_LIST_MODEL (self->findings), GR_SEVERITY_ERROR) == 0;
}

/**
 * gr_callback_get_verdict:
 * @self: a callback
 *
 * Returns: what it is
 */
GrCallbackVerdict
gr_callback_get_verdict (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), GR_CALLBACK_NONE);

  return self->verdict;
}

/**
 * gr_callback_get_address:
 * @self: a callback
 *
 * Returns: (nullable): the address up to its question mark, %NULL where it is none
 */
const char *
gr_callback_get_address (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), NULL);

  return self->address;
}

/**
 * gr_callback_get_parameters:
 * @self: a callback
 *
 * Returns: (transfer none) (element-type GrQueryParam): what it carries in this order, decoded; secrets are masked
 */
GPtrArray *
gr_callback_get_parameters (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), NULL);

  return self->parameters;
}

/**
 * gr_callback_get_code:
 * @self: a callback
 *
 * Gets the code in full, decoded once. It is a secret: show it only to somebody who asked for it, and keep it nowhere.
 *
 * Returns: (nullable): the code, %NULL unless the verdict is %GR_CALLBACK_CODE
 */
const char *
gr_callback_get_code (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), NULL);

  return self->code;
}

/**
 * gr_callback_get_scopes:
 * @self: a callback
 *
 * Returns: (transfer none): the scopes it names as granted, perhaps none
 */
const char *const *
gr_callback_get_scopes (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), NULL);

  return (const char *const *)self->scopes;
}

/**
 * gr_callback_get_signal:
 * @self: a callback
 *
 * Returns: (transfer none): what it says of an error; all members are %NULL where there is none
 */
const GrErrorSignal *
gr_callback_get_signal (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), NULL);

  return &self->signal;
}

/**
 * gr_callback_get_log_id:
 * @self: a callback
 *
 * Returns: (nullable): the log ID that TikTok's support asks for
 */
const char *
gr_callback_get_log_id (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), NULL);

  return self->log_id;
}

/**
 * gr_callback_get_findings:
 * @self: a callback
 *
 * Returns: (transfer none): a list of [class@Gr.Finding]
 */
GListModel *
gr_callback_get_findings (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), NULL);

  return G_LIST_MODEL (self->findings);
}

/**
 * gr_callback_get_advice:
 * @self: a callback
 *
 * Returns: (transfer none): a list of [class@Gr.ErrorAdvice] about its error, the likeliest first
 */
GListModel *
gr_callback_get_advice (GrCallback *self)
{
  g_return_val_if_fail (GR_IS_CALLBACK (self), NULL);

  return self->advice;
}
