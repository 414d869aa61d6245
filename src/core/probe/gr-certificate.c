/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-certificate.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-check-rule.h"
#include "gr-util.h"

#define DAY         (24 * 60 * 60)
#define ENDING_DAYS 21
#define MAX_NAMES   5

/* The names that a certificate is for, or what it calls its owner where it has none. */
static char *
dup_names (GTlsCertificate *certificate)
{
  g_autoptr (GPtrArray) names = g_tls_certificate_get_dns_names (certificate);
  g_autoptr (GString)   text = g_string_new (NULL);

  for (guint i = 0; names != NULL && i < names->len && i < MAX_NAMES; i++)
    {
      gsize            length = 0;
      const char      *name = g_bytes_get_data (g_ptr_array_index (names, i), &length);
      g_autofree char *valid = g_utf8_make_valid (name, (gssize)length);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", valid);
    }
  if (names != NULL && names->len > MAX_NAMES)
    g_string_append (text, ", …");

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_tls_certificate_get_subject_name (certificate);
}

static char *
dup_date (GDateTime *date)
{
  return date != NULL ? gr_format_date (g_date_time_to_unix (date)) : NULL;
}

/* Only authorities may sign themselves. */
static void
report_issuer (GTlsCertificate *certificate,
               const char      *place,
               GListStore      *findings)
{
  g_autofree char *issuer = g_tls_certificate_get_issuer_name (certificate);
  g_autofree char *subject = g_tls_certificate_get_subject_name (certificate);
  g_autofree char *shown = issuer != NULL ? g_utf8_make_valid (issuer, -1) : NULL;

  gr_check_rule_report (findings, issuer != NULL && g_strcmp0 (issuer, subject) == 0 ? "url.certificate-self" : "url.certificate-issuer",
                        place, shown);
}

/**
 * gr_certificate_judge:
 * @certificate: what a server showed
 * @errors: what is wrong with it for the host that was asked
 * @place: the address that was asked
 * @now: the time, in unix seconds
 * @findings: where to add what a browser would refuse, and that it ends soon
 *
 * Judges the certificate of a server.
 */
void
gr_certificate_judge (GTlsCertificate     *certificate,
                      GTlsCertificateFlags errors,
                      const char          *place,
                      gint64               now,
                      GListStore          *findings)
{
  g_autoptr (GDateTime) begin = NULL;
  g_autoptr (GDateTime) end = NULL;
  g_autofree char      *begin_date = NULL;
  g_autofree char      *end_date = NULL;

  g_return_if_fail (G_IS_TLS_CERTIFICATE (certificate));
  g_return_if_fail (G_IS_LIST_STORE (findings));

  begin = g_tls_certificate_get_not_valid_before (certificate);
  end = g_tls_certificate_get_not_valid_after (certificate);
  begin_date = dup_date (begin);
  end_date = dup_date (end);

  if (errors & G_TLS_CERTIFICATE_BAD_IDENTITY)
    {
      g_autofree char *names = dup_names (certificate);

      gr_check_rule_report (findings, "url.certificate-name", place, names);
    }
  if (errors & G_TLS_CERTIFICATE_EXPIRED)
    gr_check_rule_report (findings, "url.certificate-expired", place, end_date);
  if (errors & G_TLS_CERTIFICATE_NOT_ACTIVATED)
    gr_check_rule_report (findings, "url.certificate-early", place, begin_date);
  if (errors & G_TLS_CERTIFICATE_UNKNOWN_CA)
    report_issuer (certificate, place, findings);
  if (errors & G_TLS_CERTIFICATE_REVOKED)
    gr_check_rule_report (findings, "url.certificate-bad", place, _ ("It was revoked."));
  if (errors & G_TLS_CERTIFICATE_INSECURE)
    gr_check_rule_report (findings, "url.certificate-bad", place, _ ("Its algorithm is too weak."));
  if (errors & G_TLS_CERTIFICATE_GENERIC_ERROR)
    gr_check_rule_report (findings, "url.certificate-bad", place, _ ("It cannot be checked."));

  if (end != NULL && !(errors & G_TLS_CERTIFICATE_EXPIRED) && g_date_time_to_unix (end) < now + ENDING_DAYS * DAY)
    gr_check_rule_report (findings, "url.certificate-ending", place, end_date);
}
