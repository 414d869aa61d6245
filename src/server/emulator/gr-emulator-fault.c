/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-fault.h"

#include "gr-emulator-call.h"

#include <glib/gi18n.h>
#include <string.h>

#define OAUTH     "oauth.token oauth.refresh oauth.client-token oauth.revoke"
#define ENDPOINTS OAUTH " user.info"
#define ANY       ENDPOINTS " oauth.authorize login consent avatar profile"
#define TOKENS    "oauth.token oauth.refresh oauth.client-token"
#define AUTHORIZE "oauth.authorize"
#define PAGES     "oauth.authorize login consent"

/* oauth.refresh is the token endpoint while it is asked for a refresh. */
static const GrEmulatorFaultKind kinds[GR_EMULATOR_N_FAULTS] = {
  [GR_EMULATOR_FAULT_NONE] = {"none", N_ ("Nothing is wrong"), ANY, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_NOTHING},
  [GR_EMULATOR_FAULT_TOO_MANY_REQUESTS] = {"too-many-requests", N_ ("HTTP 429 that does not say when to come back"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER, .refusal = "oauth.busy", .api_refusal = "api.rate-limit"},
  [GR_EMULATOR_FAULT_RETRY_AFTER] = {"retry-after", N_ ("HTTP 429 with a Retry-After header"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER, .refusal = "oauth.busy", .api_refusal = "api.rate-limit", .retry_after = 120},
  [GR_EMULATOR_FAULT_RETRY_AFTER_DATE] = {"retry-after-date", N_ ("HTTP 429 with a Retry-After header that is a date"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER, .refusal = "oauth.busy", .api_refusal = "api.rate-limit", .retry_after = 120},
  [GR_EMULATOR_FAULT_SERVER_ERROR] = {"server-error", N_ ("HTTP 500, TikTok’s own trouble"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER, .refusal = "oauth.server-error", .api_refusal = "api.internal-error"},
  [GR_EMULATOR_FAULT_UNAVAILABLE] = {"unavailable", N_ ("HTTP 503, out of order for a while"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER, .refusal = "oauth.unavailable", .api_refusal = "api.internal-error", .status = SOUP_STATUS_SERVICE_UNAVAILABLE},
  [GR_EMULATOR_FAULT_BAD_GATEWAY] = {"bad-gateway", N_ ("HTTP 502 with the web page of a proxy"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER},
  [GR_EMULATOR_FAULT_ERROR_WITH_200] = {"error-with-200", N_ ("An error in the body of an HTTP 200"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_BODY_COUNTS, .refusal = "oauth.code", .api_refusal = "api.access-token", .status = SOUP_STATUS_OK},
  [GR_EMULATOR_FAULT_GARBAGE] = {"garbage", N_ ("Bytes that are not JSON, called JSON"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_HUGE] = {"huge", N_ ("An answer of 32 MiB"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_ENDLESS] = {"endless", N_ ("An answer that never ends"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_DRIP] = {"drip", N_ ("An answer of a byte every five seconds that never ends"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER},
  [GR_EMULATOR_FAULT_DROP] = {"drop", N_ ("The connection is closed without an answer"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER},
  [GR_EMULATOR_FAULT_DROP_IN_HEADERS] = {"drop-in-headers", N_ ("The connection is closed in the middle of the headers"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER},
  [GR_EMULATOR_FAULT_TRUNCATED] = {"truncated", N_ ("The connection is closed in the middle of the body"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER},
  [GR_EMULATOR_FAULT_ANSWER_LOST] = {"answer-lost", N_ ("The work is done, and the connection is closed before the answer"), ANY, GR_EMULATOR_STAGE_DELIVERY, GR_EMULATOR_LESSON_TRY_LATER, .once = TRUE},
  [GR_EMULATOR_FAULT_SLOW] = {"slow", N_ ("The answer comes after five seconds"), ANY, GR_EMULATOR_STAGE_DELIVERY, GR_EMULATOR_LESSON_ALL_THE_SAME},
  [GR_EMULATOR_FAULT_HANG] = {"hang", N_ ("The answer never comes"), ANY, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER},
  [GR_EMULATOR_FAULT_REDIRECTED] = {"redirected", N_ ("A redirect to another address, which would carry the secrets of the request there"), ENDPOINTS " avatar", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_EMPTY] = {"empty", N_ ("HTTP 200 with nothing in it"), ENDPOINTS, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_WRONG_TYPE] = {"wrong-type", N_ ("The right answer, called a web page"), ENDPOINTS, GR_EMULATOR_STAGE_DELIVERY, GR_EMULATOR_LESSON_ALL_THE_SAME},
  [GR_EMULATOR_FAULT_WRONG_SHAPE] = {"wrong-shape", N_ ("JSON that is a list where an object belongs"), ENDPOINTS, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_DUPLICATE_MEMBERS] = {"duplicate-members", N_ ("JSON that says everything twice, and not the same"), ENDPOINTS, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_DEEP_JSON] = {"deep-json", N_ ("JSON that is nested 100,000 deep"), ENDPOINTS, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_ACCESS_DENIED] = {"access-denied", N_ ("access_denied: the person or the app is refused"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CANCEL, .refusal = "oauth.access-denied"},
  [GR_EMULATOR_FAULT_INVALID_CLIENT] = {"invalid-client", N_ ("invalid_client: key or secret is wrong"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_CREDENTIALS, .refusal = "oauth.client"},
  [GR_EMULATOR_FAULT_INVALID_GRANT] = {"invalid-grant", N_ ("invalid_grant: the code is expired"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_SIGN_IN_AGAIN, .refusal = "oauth.code"},
  [GR_EMULATOR_FAULT_INVALID_REQUEST] = {"invalid-request", N_ ("invalid_request: the parameters are malformed"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_REQUEST, .refusal = "oauth.malformed"},
  [GR_EMULATOR_FAULT_INVALID_SCOPE] = {"invalid-scope", N_ ("invalid_scope: a scope that the app does not have"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_SCOPES, .refusal = "oauth.scope"},
  [GR_EMULATOR_FAULT_UNAUTHORIZED_CLIENT] = {"unauthorized-client", N_ ("unauthorized_client: the app may not ask for this"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_CREDENTIALS, .refusal = "oauth.unauthorized-client"},
  [GR_EMULATOR_FAULT_UNSUPPORTED_GRANT_TYPE] = {"unsupported-grant-type", N_ ("unsupported_grant_type: no way of getting tokens"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_REQUEST, .refusal = "oauth.grant-type"},
  [GR_EMULATOR_FAULT_UNSUPPORTED_RESPONSE_TYPE] = {"unsupported-response-type", N_ ("unsupported_response_type: another answer than a code"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_REQUEST, .refusal = "oauth.response-type"},
  [GR_EMULATOR_FAULT_CLIENT_KEY_MISSING] = {"client-key-missing", N_ ("invalid_request: no client key"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_CREDENTIALS, .refusal = "oauth.client-key-missing"},
  [GR_EMULATOR_FAULT_CLIENT_SECRET_MISSING] = {"client-secret-missing", N_ ("invalid_request: no client secret"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_CREDENTIALS, .refusal = "oauth.client-secret-missing"},
  [GR_EMULATOR_FAULT_INVALID_GRANT_WITH_500] = {"invalid-grant-with-500", N_ ("HTTP 500 whose body says invalid_grant, which must not end a sign-in"), OAUTH, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_TRY_LATER, .refusal = "oauth.refresh-token", .status = SOUP_STATUS_INTERNAL_SERVER_ERROR},
  [GR_EMULATOR_FAULT_VERIFIER_REFUSED] = {"verifier-refused", N_ ("invalid_request: the verifier does not fit the challenge"), "oauth.token", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_CHALLENGE, .refusal = "oauth.verifier"},
  [GR_EMULATOR_FAULT_REDIRECT_URI_REFUSED] = {"redirect-uri-refused", N_ ("invalid_request: another redirect URI than before"), "oauth.token", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_REDIRECT_URI, .refusal = "oauth.redirect-uri"},
  [GR_EMULATOR_FAULT_CLOCK_SKEW] = {"clock-skew", N_ ("The server’s clock is a day ahead: its access tokens are over when they arrive"), "oauth.token oauth.refresh", GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_REFRESH_ONCE},
  [GR_EMULATOR_FAULT_ACCESS_TOKEN_MISSING] = {"access-token-missing", N_ ("A token answer without an access token"), TOKENS, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_TOKEN_WITH_LINE_BREAK] = {"token-with-line-break", N_ ("An access token with a line break, which would end the header it is sent in"), TOKENS, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_LIFETIME_MISSING] = {"lifetime-missing", N_ ("A token answer without expires_in"), TOKENS, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_LIFETIME_ZERO] = {"lifetime-zero", N_ ("A token answer with an expires_in of 0"), TOKENS, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_LIFETIME_ABSURD] = {"lifetime-absurd", N_ ("A token answer with an expires_in of millions of years"), TOKENS, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_LIFETIME_AS_TEXT] = {"lifetime-as-text", N_ ("A token answer with an expires_in in words"), TOKENS, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_REFRESH_TOKEN_EXPIRED] = {"refresh-token-expired", N_ ("invalid_grant: the refresh token is invalid or expired"), "oauth.refresh", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_SIGN_IN_AGAIN, .refusal = "oauth.refresh-token"},
  [GR_EMULATOR_FAULT_ROTATED_ELSEWHERE] = {"rotated-elsewhere", N_ ("Another program has used the refresh token before, which ends it"), "oauth.refresh", GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_SIGN_IN_AGAIN, .once = TRUE},
  [GR_EMULATOR_FAULT_NO_ROTATION] = {"no-rotation", N_ ("The refresh token stays the same"), "oauth.refresh", GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_ALL_THE_SAME},
  [GR_EMULATOR_FAULT_REFRESH_TOKEN_OMITTED] = {"refresh-token-omitted", N_ ("The answer has no refresh token; the one before stays good"), "oauth.refresh", GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_ALL_THE_SAME},
  [GR_EMULATOR_FAULT_REVOKED_BY_USER] = {"revoked-by-user", N_ ("The user has removed the app in TikTok’s settings, which ends every token"), "user.info oauth.refresh", GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_SIGN_IN_AGAIN, .once = TRUE},
  [GR_EMULATOR_FAULT_SCOPE_WITHDRAWN] = {"scope-withdrawn", N_ ("The user has taken back every scope but the first"), "user.info oauth.refresh", GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_SCOPES, .once = TRUE},
  [GR_EMULATOR_FAULT_ACCESS_TOKEN_INVALID] = {"access-token-invalid", N_ ("access_token_invalid: missing, expired, revoked or of another environment"), "user.info", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_REFRESH_ONCE, .api_refusal = "api.access-token"},
  [GR_EMULATOR_FAULT_SCOPE_NOT_AUTHORIZED] = {"scope-not-authorized", N_ ("scope_not_authorized: the person did not allow a scope"), "user.info", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_SCOPES, .api_refusal = "api.scope-not-authorized"},
  [GR_EMULATOR_FAULT_SCOPE_PERMISSION_MISSED] = {"scope-permission-missed", N_ ("scope_permission_missed: the app does not have a scope"), "user.info", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_SCOPES, .api_refusal = "api.scope-permission-missed"},
  [GR_EMULATOR_FAULT_INVALID_PARAMS] = {"invalid-params", N_ ("invalid_params: something is wrong with the parameters"), "user.info", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_REQUEST, .api_refusal = "api.fields-missing"},
  [GR_EMULATOR_FAULT_INVALID_PARAM] = {"invalid-param", N_ ("invalid_param, as some of TikTok’s pages spell it"), "user.info", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_REQUEST, .api_refusal = "api.invalid-param"},
  [GR_EMULATOR_FAULT_INVALID_FILE_UPLOAD] = {"invalid-file-upload", N_ ("invalid_file_upload: a file that does not fit"), "user.info", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_CHECK_REQUEST, .api_refusal = "api.file-upload"},
  [GR_EMULATOR_FAULT_BROKEN_PICTURE] = {"broken-picture", N_ ("A picture that breaks off after its first bytes"), "avatar", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_NO_PICTURE},
  [GR_EMULATOR_FAULT_HUGE_PICTURE] = {"huge-picture", N_ ("A small file that says it is a picture of 60,000 × 60,000"), "avatar", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_NO_PICTURE},
  [GR_EMULATOR_FAULT_PAGE_CLIENT_KEY] = {"page-client-key", N_ ("Error page: client_key"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_CREDENTIALS, .refusal = "authorize.client-key-unknown"},
  [GR_EMULATOR_FAULT_PAGE_CLIENT_KEY_MISSING] = {"page-client-key-missing", N_ ("Error page: client_key, as if it were missing or called client_id"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_CREDENTIALS, .refusal = "authorize.client-key-missing"},
  [GR_EMULATOR_FAULT_PAGE_REDIRECT_URI] = {"page-redirect-uri", N_ ("Error page: redirect_uri"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_REDIRECT_URI, .refusal = "authorize.redirect-uri"},
  [GR_EMULATOR_FAULT_PAGE_SCOPE] = {"page-scope", N_ ("Error page: scope"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_SCOPES, .refusal = "authorize.scope"},
  [GR_EMULATOR_FAULT_PAGE_CODE_CHALLENGE] = {"page-code-challenge", N_ ("Error page: code_challenge"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_CHALLENGE, .refusal = "authorize.code-challenge"},
  [GR_EMULATOR_FAULT_PAGE_CODE_CHALLENGE_METHOD] = {"page-code-challenge-method", N_ ("Error page: code_challenge_method"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_CHALLENGE, .refusal = "authorize.code-challenge-method"},
  [GR_EMULATOR_FAULT_PAGE_RESPONSE_TYPE] = {"page-response-type", N_ ("Error page: response_type"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_REQUEST, .refusal = "authorize.response-type"},
  [GR_EMULATOR_FAULT_PAGE_MALFORMED] = {"page-malformed", N_ ("Error page: the request cannot be read"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_REQUEST, .refusal = "authorize.malformed"},
  [GR_EMULATOR_FAULT_PAGE_NUMBER_10005] = {"page-number-10005", N_ ("Error page with the number 10005 alone: parameters are missing"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_REQUEST, .refusal = "authorize.parameters-missing"},
  [GR_EMULATOR_FAULT_PAGE_NUMBER_10007] = {"page-number-10007", N_ ("Error page with the number 10007 alone: the challenge is missing"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_CHALLENGE, .refusal = "authorize.code-challenge-number"},
  [GR_EMULATOR_FAULT_PAGE_NUMBER_10033] = {"page-number-10033", N_ ("Error page with the number 10033 alone: the certificate does not fit"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_CHECK_CREDENTIALS, .refusal = "authorize.certificate"},
  [GR_EMULATOR_FAULT_POPUP] = {"popup", N_ ("The login page has a link that opens a window"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_SAME_VIEW},
  [GR_EMULATOR_FAULT_DOWNLOAD] = {"download", N_ ("A download instead of the page"), PAGES, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_REFUSE},
  [GR_EMULATOR_FAULT_PERMISSION] = {"permission", N_ ("The login page asks for the location of this computer"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_REFUSE},
  [GR_EMULATOR_FAULT_MESSAGE_BOX] = {"message-box", N_ ("The login page opens a message box"), AUTHORIZE, GR_EMULATOR_STAGE_ROUTE, GR_EMULATOR_LESSON_REFUSE},
  [GR_EMULATOR_FAULT_PASSWORD] = {"password", N_ ("The server asks for a password outside its page"), PAGES, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_REFUSE},
  [GR_EMULATOR_FAULT_UNTRUSTED_CERTIFICATE] = {"untrusted-certificate", N_ ("The page moves to https with a certificate that nobody vouches for"), PAGES, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_REFUSE},
  [GR_EMULATOR_FAULT_COOKIES_TOO_LARGE] = {"cookies-too-large", N_ ("HTTP 431, which TikTok answers to a browser with too many cookies"), PAGES, GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_SHOW_PAGE, .status = GR_EMULATOR_STATUS_HEADERS_TOO_LARGE},
  [GR_EMULATOR_FAULT_TOO_MANY_ATTEMPTS] = {"too-many-attempts", N_ ("“Maximum number of attempts reached” after the login form"), "login", GR_EMULATOR_STAGE_ANSWER, GR_EMULATOR_LESSON_SHOW_PAGE, .refusal = "login.too-many-attempts"},
  [GR_EMULATOR_FAULT_NON_SANDBOX_TARGET] = {"non-sandbox-target", N_ ("access_denied with non_sandbox_target: not a target user"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_ADD_TARGET_USER, .refusal = "redirect.not-a-target-user"},
  [GR_EMULATOR_FAULT_CANCELLED] = {"cancelled", N_ ("access_denied: the person cancelled"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_CANCEL, .refusal = "redirect.cancelled"},
  [GR_EMULATOR_FAULT_CANCELLED_NUMBER] = {"cancelled-number", N_ ("The person cancelled, told by the number -2"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_CANCEL, .refusal = "redirect.cancelled-number"},
  [GR_EMULATOR_FAULT_DENIED_NUMBER] = {"denied-number", N_ ("The person refused, told by the number -4"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_CANCEL, .refusal = "redirect.denied-number"},
  [GR_EMULATOR_FAULT_REDIRECT_SERVER_ERROR] = {"redirect-server-error", N_ ("server_error on the redirect"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_TRY_LATER, .refusal = "redirect.server-error"},
  [GR_EMULATOR_FAULT_ERROR_WRONG_STATE] = {"error-wrong-state", N_ ("access_denied with another state"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_THROW_AWAY, .refusal = "redirect.cancelled"},
  [GR_EMULATOR_FAULT_ERROR_MISSING_STATE] = {"error-missing-state", N_ ("access_denied with no state"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_THROW_AWAY, .refusal = "redirect.cancelled"},
  [GR_EMULATOR_FAULT_PARTIAL_CONSENT] = {"partial-consent", N_ ("Only the first scope is granted, whatever was left ticked"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_FEWER_SCOPES},
  [GR_EMULATOR_FAULT_WRONG_STATE] = {"wrong-state", N_ ("The redirect has another state"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_MISSING_STATE] = {"missing-state", N_ ("The redirect has no state"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_TWO_STATES] = {"two-states", N_ ("The redirect has a second, wrong state"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_TWO_CODES] = {"two-codes", N_ ("The redirect has a second code"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_EMPTY_CODE] = {"empty-code", N_ ("The code of the redirect is empty"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_CODE_IN_FRAGMENT] = {"code-in-fragment", N_ ("The code is in the fragment of the redirect"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_THROW_AWAY},
  [GR_EMULATOR_FAULT_REPLAYED_CODE] = {"replayed-code", N_ ("The code was used before"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_SIGN_IN_AGAIN},
  [GR_EMULATOR_FAULT_ERROR_BESIDE_CODE] = {"error-beside-code", N_ ("An error beside the code"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_CANCEL},
  [GR_EMULATOR_FAULT_INTERMEDIATE_CODE] = {"intermediate-code", N_ ("A page on the way has a code of its own in its address"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_ALL_THE_SAME},
  [GR_EMULATOR_FAULT_REDIRECT_CHAIN] = {"redirect-chain", N_ ("Four such pages, one after the other"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_ALL_THE_SAME},
  [GR_EMULATOR_FAULT_CUSTOM_SCHEME] = {"custom-scheme", N_ ("The redirect goes to a scheme of another app"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_REFUSE},
  [GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT] = {"lookalike-redirect", N_ ("A redirect whose path only begins like the registered one"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_NOT_TAKEN},
  [GR_EMULATOR_FAULT_LOOKALIKE_HOST] = {"lookalike-host", N_ ("A redirect whose host only begins like the registered one"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_NOT_TAKEN},
  [GR_EMULATOR_FAULT_LOOKALIKE_OTHER_NAME] = {"lookalike-other-name", N_ ("A redirect to localhost where 127.0.0.1 is registered, or the other way round"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_NOT_TAKEN},
  [GR_EMULATOR_FAULT_LOOKALIKE_USER_INFO] = {"lookalike-user-info", N_ ("A redirect with the registered host as its user name"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_NOT_TAKEN},
  [GR_EMULATOR_FAULT_LOOKALIKE_PORT] = {"lookalike-port", N_ ("A redirect to the port beside the registered one"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_NOT_TAKEN},
  [GR_EMULATOR_FAULT_LOOKALIKE_SCHEME] = {"lookalike-scheme", N_ ("A redirect to https where http is registered, or the other way round"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_NOT_TAKEN},
  [GR_EMULATOR_FAULT_LOOKALIKE_CASE] = {"lookalike-case", N_ ("A redirect with capital letters in its path"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_NOT_TAKEN},
  [GR_EMULATOR_FAULT_LOOKALIKE_ENCODED_SLASH] = {"lookalike-encoded-slash", N_ ("A redirect whose last slash is written %2F"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_NOT_TAKEN},
  [GR_EMULATOR_FAULT_LOOKALIKE_LAST_SLASH] = {"lookalike-last-slash", N_ ("A redirect with a slash too few or too many at its end"), AUTHORIZE, GR_EMULATOR_STAGE_REDIRECT, GR_EMULATOR_LESSON_NOT_TAKEN},
};

const GrEmulatorPlace gr_emulator_places[] = {
  {"oauth.authorize", N_ ("Authorize page"), N_ ("where a sign-in begins, and the redirect that ends it")},
  {"login", N_ ("Login form"), N_ ("after a person was chosen")},
  {"consent", N_ ("Consent form"), N_ ("after Allow or Cancel")},
  {"oauth.token", N_ ("Token endpoint"), N_ ("every request for a token")},
  {"oauth.refresh", N_ ("Refresh"), N_ ("the token endpoint when tokens are refreshed")},
  {"oauth.client-token", N_ ("Client token"), N_ ("the token endpoint when the app asks for itself")},
  {"oauth.revoke", N_ ("Revoke endpoint"), N_ ("when access is revoked")},
  {"user.info", N_ ("User info"), N_ ("when the user is read")},
  {"avatar", N_ ("Avatar"), N_ ("when the user’s picture is loaded")},
  {"profile", N_ ("Profile page"), N_ ("what the profile link of a user leads to")},
};
const gsize gr_emulator_n_places = G_N_ELEMENTS (gr_emulator_places);

static const char *const lessons[GR_EMULATOR_N_LESSONS] = {
  [GR_EMULATOR_LESSON_NOTHING] = N_ ("Nothing is rehearsed"),
  [GR_EMULATOR_LESSON_TRY_LATER] = N_ ("Greenroom keeps what it has and says to try again later"),
  [GR_EMULATOR_LESSON_THROW_AWAY] = N_ ("Greenroom throws the answer away, keeps what it has and says why"),
  [GR_EMULATOR_LESSON_BODY_COUNTS] = N_ ("Greenroom believes the error in the body, not the status"),
  [GR_EMULATOR_LESSON_ALL_THE_SAME] = N_ ("Greenroom goes on as if nothing were wrong"),
  [GR_EMULATOR_LESSON_SIGN_IN_AGAIN] = N_ ("Greenroom ends the sign-in and asks for a new one"),
  [GR_EMULATOR_LESSON_REFRESH_ONCE] = N_ ("Greenroom refreshes the token once, and not again and again"),
  [GR_EMULATOR_LESSON_CANCEL] = N_ ("Greenroom takes it for a No of the user and changes nothing"),
  [GR_EMULATOR_LESSON_CHECK_CREDENTIALS] = N_ ("Greenroom says to check the client key and the client secret"),
  [GR_EMULATOR_LESSON_CHECK_REDIRECT_URI] = N_ ("Greenroom says to check the redirect URI"),
  [GR_EMULATOR_LESSON_CHECK_SCOPES] = N_ ("Greenroom says which scopes to check"),
  [GR_EMULATOR_LESSON_CHECK_CHALLENGE] = N_ ("Greenroom says that PKCE went wrong"),
  [GR_EMULATOR_LESSON_CHECK_REQUEST] = N_ ("Greenroom says what the request was refused for and keeps what it has"),
  [GR_EMULATOR_LESSON_ADD_TARGET_USER] = N_ ("Greenroom says to add the account to the target users"),
  [GR_EMULATOR_LESSON_FEWER_SCOPES] = N_ ("Greenroom signs in and shows which scopes were not granted"),
  [GR_EMULATOR_LESSON_NO_PICTURE] = N_ ("Greenroom shows initials instead of the picture"),
  [GR_EMULATOR_LESSON_NOT_TAKEN] = N_ ("Greenroom does not take it for the redirect, however good its code looks"),
  [GR_EMULATOR_LESSON_REFUSE] = N_ ("Greenroom refuses it and says so"),
  [GR_EMULATOR_LESSON_SAME_VIEW] = N_ ("Greenroom opens it in the same view, under its address"),
  [GR_EMULATOR_LESSON_SHOW_PAGE] = N_ ("Greenroom shows what comes, and the sign-in can be cancelled or tried again"),
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

/* Where a general fault is met in another way than at the token endpoint. */
static const struct
{
  const char      *route;
  GrEmulatorLesson lesson;
} general_lessons[] = {
  {"oauth.authorize", GR_EMULATOR_LESSON_SHOW_PAGE},
  {"login", GR_EMULATOR_LESSON_SHOW_PAGE},
  {"consent", GR_EMULATOR_LESSON_SHOW_PAGE},
  {"profile", GR_EMULATOR_LESSON_SHOW_PAGE},
  {"avatar", GR_EMULATOR_LESSON_NO_PICTURE},
};

static const struct
{
  GrEmulatorFault  fault;
  const char      *route;
  GrEmulatorLesson lesson;
} special_lessons[] = {
  {GR_EMULATOR_FAULT_ERROR_WITH_200, "user.info", GR_EMULATOR_LESSON_REFRESH_ONCE},
  {GR_EMULATOR_FAULT_EMPTY, "oauth.revoke", GR_EMULATOR_LESSON_ALL_THE_SAME},
  {GR_EMULATOR_FAULT_WRONG_SHAPE, "oauth.revoke", GR_EMULATOR_LESSON_ALL_THE_SAME},
  {GR_EMULATOR_FAULT_REDIRECTED, "avatar", GR_EMULATOR_LESSON_NO_PICTURE},
  {GR_EMULATOR_FAULT_SCOPE_WITHDRAWN, "oauth.refresh", GR_EMULATOR_LESSON_FEWER_SCOPES},
};

/**
 * gr_emulator_fault_is_general:
 * @fault: a fault
 *
 * Returns: whether @fault can be set on every route, and so tells nothing about any of them
 */
gboolean
gr_emulator_fault_is_general (GrEmulatorFault fault)
{
  g_return_val_if_fail (fault < GR_EMULATOR_N_FAULTS, FALSE);

  return g_str_equal (kinds[fault].routes, ANY);
}

/**
 * gr_emulator_fault_get_lesson:
 * @fault: a fault
 * @route: the id of a route that it works on
 *
 * Returns: what a client is to do about @fault there
 */
GrEmulatorLesson
gr_emulator_fault_get_lesson (GrEmulatorFault fault,
                              const char     *route)
{
  g_return_val_if_fail (gr_emulator_fault_works_on (fault, route), GR_EMULATOR_LESSON_NOTHING);

  for (gsize i = 0; i < G_N_ELEMENTS (special_lessons); i++)
    if (special_lessons[i].fault == fault && g_str_equal (special_lessons[i].route, route))
      return special_lessons[i].lesson;

  if (gr_emulator_fault_is_general (fault) && kinds[fault].lesson != GR_EMULATOR_LESSON_ALL_THE_SAME)
    for (gsize i = 0; i < G_N_ELEMENTS (general_lessons); i++)
      if (g_str_equal (general_lessons[i].route, route))
        return general_lessons[i].lesson;

  return kinds[fault].lesson;
}

/**
 * gr_emulator_fault_find_place:
 * @route: the id of a route that faults can be set on
 *
 * Returns: (transfer none) (nullable): what people call it
 */
const GrEmulatorPlace *
gr_emulator_fault_find_place (const char *route)
{
  for (gsize i = 0; i < gr_emulator_n_places; i++)
    if (g_strcmp0 (gr_emulator_places[i].route, route) == 0)
      return &gr_emulator_places[i];

  return NULL;
}

/**
 * gr_emulator_lesson_get_text:
 * @lesson: a lesson
 *
 * Returns: what a client is to do, in a sentence of the language in use
 */
const char *
gr_emulator_lesson_get_text (GrEmulatorLesson lesson)
{
  g_return_val_if_fail (lesson < GR_EMULATOR_N_LESSONS, NULL);

  return _ (lessons[lesson]);
}
