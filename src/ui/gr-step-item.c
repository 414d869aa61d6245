/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-step-item.h"

#include <string.h>

/* @place is NULL where the step is the same everywhere. */
char *
gr_step_item_new (const char    *path,
                  const GrPlace *place)
{
  g_autofree char *key = place != NULL ? gr_place_dup_key (place) : NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (key == NULL || *key == '\0')
    return g_strdup (path);

  return g_strconcat (path, "@", key, NULL);
}

/* The path of the step, and in @place the place, NULL where the item names none that makes sense. */
char *
gr_step_item_parse (const char *item,
                    GrPlace   **place)
{
  const char *at;

  g_return_val_if_fail (item != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  at = strchr (item, '@');
  *place = at != NULL ? gr_place_new_parse (at + 1, NULL) : NULL;

  return at != NULL ? g_strndup (item, at - item) : g_strdup (item);
}
