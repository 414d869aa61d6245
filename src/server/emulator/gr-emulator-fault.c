/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-fault.h"

#include "gr-emulator-call.h"

#include <glib/gi18n.h>
#include <string.h>

#define ANY       "oauth.token oauth.refresh oauth.revoke user.info oauth.authorize login consent avatar"
#define OAUTH     "oauth.token oauth.refresh oauth.revoke"
#define AUTHORIZE "oauth.authorize"
#define PAGES     "oauth.authorize login consent"

/* oauth.refresh is the token endpoint while it is asked for a refresh. */
static const GrEmulatorFaultKind kinds[GR_EMULATOR_N_FAULTS] = {
  [GR_EMULATOR_FAULT_NONE] = {"none", N_ ("Nothing is wrong"), ANY, GR_EMULATOR_STAGE_ROUTE},
  [GR_EMULATOR_FAULT_TOO_MANY_REQUESTS] = {"too-many-requests", N_ ("HTTP 429 that does not say when to come back"), ANY, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.busy", .api_refusal = "api.rate-limit"},
  [GR_EMULATOR_FAULT_RETRY_AFTER] = {"retry-after", N_ ("HTTP 429 with a Retry-After header"), ANY, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.busy", .api_refusal = "api.rate-limit", .retry_after = "120"},
  [GR_EMULATOR_FAULT_SERVER_ERROR] = {"server-error", N_ ("HTTP 500, TikTok’s own trouble"), ANY, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.server-error", .api_refusal = "api.internal-error"},
  [GR_EMULATOR_FAULT_UNAVAILABLE] = {"unavailable", N_ ("HTTP 503, out of order for a while"), ANY, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.unavailable", .api_refusal = "api.internal-error", .status = SOUP_STATUS_SERVICE_UNAVAILABLE},
  [GR_EMULATOR_FAULT_BAD_GATEWAY] = {"bad-gateway", N_ ("HTTP 502 with the web page of a proxy"), ANY, GR_EMULATOR_STAGE_ANSWER},
  [GR_EMULATOR_FAULT_ERROR_WITH_200] = {"error-with-200", N_ ("An error in the body of an HTTP 200"), ANY, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.code", .api_refusal = "api.access-token", .status = SOUP_STATUS_OK},
  [GR_EMULATOR_FAULT_GARBAGE] = {"garbage", N_ ("Bytes that are not JSON, called JSON"), ANY, GR_EMULATOR_STAGE_ANSWER},
  [GR_EMULATOR_FAULT_ENDLESS] = {"endless", N_ ("An answer that never ends"), ANY, GR_EMULATOR_STAGE_ANSWER},
  [GR_EMULATOR_FAULT_DRIP] = {"drip", N_ ("An answer of a byte every five seconds that never ends"), ANY, GR_EMULATOR_STAGE_ANSWER},
  [GR_EMULATOR_FAULT_DROP] = {"drop", N_ ("The connection is closed without an answer"), ANY, GR_EMULATOR_STAGE_ANSWER},
  [GR_EMULATOR_FAULT_DROP_IN_HEADERS] = {"drop-in-headers", N_ ("The connection is closed in the middle of the headers"), ANY, GR_EMULATOR_STAGE_ANSWER},
  [GR_EMULATOR_FAULT_TRUNCATED] = {"truncated", N_ ("The connection is closed in the middle of the body"), ANY, GR_EMULATOR_STAGE_ANSWER},
  [GR_EMULATOR_FAULT_ANSWER_LOST] = {"answer-lost", N_ ("The work is done, and the connection is closed before the answer"), ANY, GR_EMULATOR_STAGE_DELIVERY, .once = TRUE},
  [GR_EMULATOR_FAULT_SLOW] = {"slow", N_ ("The answer comes after five seconds"), ANY, GR_EMULATOR_STAGE_DELIVERY},
  [GR_EMULATOR_FAULT_HANG] = {"hang", N_ ("The answer never comes"), ANY, GR_EMULATOR_STAGE_ANSWER},
  [GR_EMULATOR_FAULT_ACCESS_DENIED] = {"access-denied", N_ ("access_denied: the person or the app is refused"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.access-denied"},
  [GR_EMULATOR_FAULT_INVALID_CLIENT] = {"invalid-client", N_ ("invalid_client: key or secret is wrong"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.client"},
  [GR_EMULATOR_FAULT_INVALID_GRANT] = {"invalid-grant", N_ ("invalid_grant: the code is expired"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.code"},
  [GR_EMULATOR_FAULT_INVALID_REQUEST] = {"invalid-request", N_ ("invalid_request: the parameters are malformed"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.malformed"},
  [GR_EMULATOR_FAULT_INVALID_SCOPE] = {"invalid-scope", N_ ("invalid_scope: a scope that the app does not have"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.scope"},
  [GR_EMULATOR_FAULT_UNAUTHORIZED_CLIENT] = {"unauthorized-client", N_ ("unauthorized_client: the app may not ask for this"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.unauthorized-client"},
  [GR_EMULATOR_FAULT_UNSUPPORTED_GRANT_TYPE] = {"unsupported-grant-type", N_ ("unsupported_grant_type: no way of getting tokens"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.grant-type"},
  [GR_EMULATOR_FAULT_UNSUPPORTED_RESPONSE_TYPE] = {"unsupported-response-type", N_ ("unsupported_response_type: another answer than a code"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.response-type"},
  [GR_EMULATOR_FAULT_CLIENT_KEY_MISSING] = {"client-key-missing", N_ ("invalid_request: no client key"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.client-key-missing"},
  [GR_EMULATOR_FAULT_CLIENT_SECRET_MISSING] = {"client-secret-missing", N_ ("invalid_request: no client secret"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.client-secret-missing"},
  [GR_EMULATOR_FAULT_INVALID_GRANT_WITH_500] = {"invalid-grant-with-500", N_ ("HTTP 500 whose body says invalid_grant, which must not end a sign-in"), OAUTH, GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.refresh-token", .status = SOUP_STATUS_INTERNAL_SERVER_ERROR},
  [GR_EMULATOR_FAULT_VERIFIER_REFUSED] = {"verifier-refused", N_ ("invalid_request: the verifier does not fit the challenge"), "oauth.token", GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.verifier"},
  [GR_EMULATOR_FAULT_REDIRECT_URI_REFUSED] = {"redirect-uri-refused", N_ ("invalid_request: another redirect URI than before"), "oauth.token", GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.redirect-uri"},
  [GR_EMULATOR_FAULT_CLOCK_SKEW] = {"clock-skew", N_ ("The server’s clock is a day ahead: its access tokens are over when they arrive"), "oauth.token oauth.refresh", GR_EMULATOR_STAGE_ROUTE},
  [GR_EMULATOR_FAULT_REFRESH_TOKEN_EXPIRED] = {"refresh-token-expired", N_ ("invalid_grant: the refresh token is invalid or expired"), "oauth.refresh", GR_EMULATOR_STAGE_ANSWER, .refusal = "oauth.refresh-token"},
  [GR_EMULATOR_FAULT_ROTATED_ELSEWHERE] = {"rotated-elsewhere", N_ ("Another program has used the refresh token before, which ends it"), "oauth.refresh", GR_EMULATOR_STAGE_ROUTE, .once = TRUE},
  [GR_EMULATOR_FAULT_NO_ROTATION] = {"no-rotation", N_ ("The refresh token stays the same"), "oauth.refresh", GR_EMULATOR_STAGE_ROUTE},
  [GR_EMULATOR_FAULT_REFRESH_TOKEN_OMITTED] = {"refresh-token-omitted", N_ ("The answer has no refresh token; the one before stays good"), "oauth.refresh", GR_EMULATOR_STAGE_ROUTE},
  [GR_EMULATOR_FAULT_ACCESS_TOKEN_INVALID] = {"access-token-invalid", N_ ("access_token_invalid: missing, expired, revoked or of another environment"), "user.info", GR_EMULATOR_STAGE_ANSWER, .api_refusal = "api.access-token"},
  [GR_EMULATOR_FAULT_SCOPE_NOT_AUTHORIZED] = {"scope-not-authorized", N_ ("scope_not_authorized: the person did not allow a scope"), "user.info", GR_EMULATOR_STAGE_ANSWER, .api_refusal = "api.scope-not-authorized"},
  [GR_EMULATOR_FAULT_SCOPE_PERMISSION_MISSED] = {"scope-permission-missed", N_ ("scope_permission_missed: the app does not have a scope"), "user.info", GR_EMULATOR_STAGE_ANSWER, .api_refusal = "api.scope-permission-missed"},
  [GR_EMULATOR_FAULT_INVALID_PARAMS] = {"invalid-params", N_ ("invalid_params: something is wrong with the parameters"), "user.info", GR_EMULATOR_STAGE_ANSWER, .api_refusal = "api.fields-missing"},
  [GR_EMULATOR_FAULT_INVALID_PARAM] = {"invalid-param", N_ ("invalid_param, as some of TikTok’s pages spell it"), "user.info", GR_EMULATOR_STAGE_ANSWER, .api_refusal = "api.invalid-param"},
  [GR_EMULATOR_FAULT_INVALID_FILE_UPLOAD] = {"invalid-file-upload", N_ ("invalid_file_upload: a file that does not fit"), "user.info", GR_EMULATOR_STAGE_ANSWER, .api_refusal = "api.file-upload"},
  [GR_EMULATOR_FAULT_PAGE_CLIENT_KEY] = {"page-client-key", N_ ("Error page: client_key"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, .refusal = "authorize.client-key-unknown"},
  [GR_EMULATOR_FAULT_PAGE_CLIENT_KEY_MISSING] = {"page-client-key-missing", N_ ("Error page: client_key, as if it were missing or called client_id"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, .refusal = "authorize.client-key-missing"},
  [GR_EMULATOR_FAULT_PAGE_REDIRECT_URI] = {"page-redirect-uri", N_ ("Error page: redirect_uri"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, .refusal = "authorize.redirect-uri"},
  [GR_EMULATOR_FAULT_PAGE_SCOPE] = {"page-scope", N_ ("Error page: scope"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, .refusal = "authorize.scope"},
  [GR_EMULATOR_FAULT_PAGE_CODE_CHALLENGE] = {"page-code-challenge", N_ ("Error page: code_challenge"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, .refusal = "authorize.code-challenge"},
  [GR_EMULATOR_FAULT_PAGE_CODE_CHALLENGE_METHOD] = {"page-code-challenge-method", N_ ("Error page: code_challenge_method"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, .refusal = "authorize.code-challenge-method"},
  [GR_EMULATOR_FAULT_PAGE_RESPONSE_TYPE] = {"page-response-type", N_ ("Error page: response_type"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, .refusal = "authorize.response-type"},
  [GR_EMULATOR_FAULT_PAGE_NUMBER_10005] = {"page-number-10005", N_ ("Error page with the number 10005 alone: parameters are missing"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, .refusal = "authorize.parameters-missing"},
  [GR_EMULATOR_FAULT_PAGE_NUMBER_10007] = {"page-number-10007", N_ ("Error page with the number 10007 alone: the challenge is missing"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, .refusal = "authorize.code-challenge-number"},
  [GR_EMULATOR_FAULT_PAGE_NUMBER_10033] = {"page-number-10033", N_ ("Error page with the number 10033 alone: the certificate does not fit"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, .refusal = "authorize.certificate"},
  [GR_EMULATOR_FAULT_POPUP] = {"popup", N_ ("The login page has a link that opens a window"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE},
  [GR_EMULATOR_FAULT_DOWNLOAD] = {"download", N_ ("A download instead of the page"), PAGES, GR_EMULATOR_STAGE_ANSWER},
  [GR_EMULATOR_FAULT_COOKIES_TOO_LARGE] = {"cookies-too-large", N_ ("HTTP 431, which TikTok answers to a browser with too many cookies"), PAGES, GR_EMULATOR_STAGE_ANSWER, .status = GR_EMULATOR_STATUS_HEADERS_TOO_LARGE},
  [GR_EMULATOR_FAULT_TOO_MANY_ATTEMPTS] = {"too-many-attempts", N_ ("“Maximum number of attempts reached” after the login form"), "login", GR_EMULATOR_STAGE_ANSWER, .refusal = "login.too-many-attempts"},
  [GR_EMULATOR_FAULT_NON_SANDBOX_TARGET] = {"non-sandbox-target", N_ ("access_denied with non_sandbox_target: not a target user"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, .refusal = "redirect.not-a-target-user"},
  [GR_EMULATOR_FAULT_CANCELLED] = {"cancelled", N_ ("access_denied: the person cancelled"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, .refusal = "redirect.cancelled"},
  [GR_EMULATOR_FAULT_CANCELLED_NUMBER] = {"cancelled-number", N_ ("The person cancelled, told by the number -2"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, .refusal = "redirect.cancelled-number"},
  [GR_EMULATOR_FAULT_DENIED_NUMBER] = {"denied-number", N_ ("The person refused, told by the number -4"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, .refusal = "redirect.denied-number"},
  [GR_EMULATOR_FAULT_REDIRECT_SERVER_ERROR] = {"redirect-server-error", N_ ("server_error on the redirect"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, .refusal = "redirect.server-error"},
  [GR_EMULATOR_FAULT_PARTIAL_CONSENT] = {"partial-consent", N_ ("Only the first scope is granted, whatever was left ticked"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_WRONG_STATE] = {"wrong-state", N_ ("The redirect has another state"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_MISSING_STATE] = {"missing-state", N_ ("The redirect has no state"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_TWO_STATES] = {"two-states", N_ ("The redirect has a second, wrong state"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_TWO_CODES] = {"two-codes", N_ ("The redirect has a second code"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_EMPTY_CODE] = {"empty-code", N_ ("The code of the redirect is empty"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_CODE_IN_FRAGMENT] = {"code-in-fragment", N_ ("The code is in the fragment of the redirect"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_REPLAYED_CODE] = {"replayed-code", N_ ("The code was used before"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_ERROR_BESIDE_CODE] = {"error-beside-code", N_ ("An error beside the code"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_INTERMEDIATE_CODE] = {"intermediate-code", N_ ("A page on the way has a code of its own in its address"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_REDIRECT_CHAIN] = {"redirect-chain", N_ ("Four such pages, one after the other"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_CUSTOM_SCHEME] = {"custom-scheme", N_ ("The redirect goes to a scheme of another app"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT] = {"lookalike-redirect", N_ ("A redirect whose path only begins like the registered one"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_LOOKALIKE_HOST] = {"lookalike-host", N_ ("A redirect whose host only begins like the registered one"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_LOOKALIKE_USER_INFO] = {"lookalike-user-info", N_ ("A redirect with the registered host as its user name"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_LOOKALIKE_PORT] = {"lookalike-port", N_ ("A redirect to the port beside the registered one"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_LOOKALIKE_SCHEME] = {"lookalike-scheme", N_ ("A redirect to https where http is registered, or the other way round"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_LOOKALIKE_CASE] = {"lookalike-case", N_ ("A redirect with capital letters in its path"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_LOOKALIKE_ENCODED_SLASH] = {"lookalike-encoded-slash", N_ ("A redirect whose last slash is written %2F"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
  [GR_EMULATOR_FAULT_LOOKALIKE_LAST_SLASH] = {"lookalike-last-slash", N_ ("A redirect with a slash too few or too many at its end"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT},
};

/**
 * gr_emulator_fault_get_kind:
 * @fault: a fault
 *
 * Returns: (transfer none): what the table says of it
 */
const GrEmulatorFaultKind *
gr_emulator_fault_get_kind (GrEmulatorFault fault)
{
  g_return_val_if_fail (fault < GR_EMULATOR_N_FAULTS, NULL);

  return &kinds[fault];
}

/**
 * gr_emulator_fault_find:
 * @name: a name
 *
 * Returns: the fault of that name, or %GR_EMULATOR_N_FAULTS where there is none
 */
GrEmulatorFault
gr_emulator_fault_find (const char *name)
{
  GrEmulatorFault fault = GR_EMULATOR_FAULT_NONE;

  while (fault < GR_EMULATOR_N_FAULTS && g_strcmp0 (kinds[fault].name, name) != 0)
    fault++;
  return fault;
}

/**
 * gr_emulator_fault_works_on:
 * @fault: a fault
 * @route: the id of a route, or oauth.refresh
 *
 * Returns: whether @fault can be set on @route
 */
gboolean
gr_emulator_fault_works_on (GrEmulatorFault fault,
                            const char     *route)
{
  g_auto (GStrv) routes = NULL;

  g_return_val_if_fail (fault < GR_EMULATOR_N_FAULTS, FALSE);
  g_return_val_if_fail (route != NULL, FALSE);

  routes = g_strsplit (kinds[fault].routes, " ", -1);
  return g_strv_contains ((const char *const *)routes, route);
}

/**
 * gr_emulator_fault_dup_route:
 * @fault: a fault
 *
 * Returns: (transfer full): the id of the route that is meant where none is named
 */
char *
gr_emulator_fault_dup_route (GrEmulatorFault fault)
{
  g_return_val_if_fail (fault < GR_EMULATOR_N_FAULTS, NULL);

  return g_strndup (kinds[fault].routes, strcspn (kinds[fault].routes, " "));
}
