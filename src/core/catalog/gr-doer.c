/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (GrDoer, gr_doer, G_DEFINE_ENUM_VALUE (GR_DOER_ANYBODY, "anybody"), G_DEFINE_ENUM_VALUE (GR_DOER_MEMBER, "member"), G_DEFINE_ENUM_VALUE (GR_DOER_ADMIN, "admin"), G_DEFINE_ENUM_VALUE (GR_DOER_OWNER, "owner"), G_DEFINE_ENUM_VALUE (GR_DOER_DEVELOPER, "developer"), G_DEFINE_ENUM_VALUE (GR_DOER_TEST_USER, "test-user"), G_DEFINE_ENUM_VALUE (GR_DOER_CONTACT, "contact"), G_DEFINE_ENUM_VALUE (GR_DOER_TIKTOK, "tiktok"))

/**
 * gr_doer_get_nick:
 * @doer: who
 *
 * Returns: the word of the guide files, such as `admin`
 */
const char *
gr_doer_get_nick (GrDoer doer)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (GR_TYPE_DOER);
  GEnumValue            *value = g_enum_get_value (values, doer);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * gr_doer_get_label:
 * @doer: who
 *
 * Returns: who it is in words for people, to stand within a sentence or by itself, translated
 */
const char *
gr_doer_get_label (GrDoer doer)
{
  switch (doer)
    {
    case GR_DOER_MEMBER:
      return _ ("any member of the organization");
    case GR_DOER_ADMIN:
      return _ ("an admin of the organization");
    case GR_DOER_OWNER:
      return _ ("the owner of the organization");
    case GR_DOER_DEVELOPER:
      return _ ("a developer");
    case GR_DOER_TEST_USER:
      return _ ("a test user");
    case GR_DOER_CONTACT:
      return _ ("your contact person at TikTok");
    case GR_DOER_TIKTOK:
      return _ ("TikTok");
    case GR_DOER_ANYBODY:
    default:
      return _ ("you");
    }
}
