/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-overview-rows.h"

#include "gr-setup-fields.h"
#include "gr-setup-looks.h"
#include "gr-step-item.h"
#include "gr-util.h"

#include <glib/gi18n.h>

#define DAY (24 * 60 * 60)

/* Puts @text behind what is there already, with a dot between them. */
static void
add_words (GString    *words,
           const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", text);
}

static GtkWidget *
make_icon (const char *icon_name,
           const char *css_class)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (icon, css_class);

  return icon;
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle,
          const char *item)
{
  GtkWidget *row;

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, "title", title, "subtitle", subtitle,
                      "activatable", TRUE, "action-name", "win.show-item", "action-target", g_variant_new ("(ss)", "setup", item), NULL);

  return row;
}

/* What was filled in is told only where nobody records the screen. */
static void
show_change (GtkWidget  *row,
             GParamSpec *pspec,
             GrSession  *session)
{
  GrChange           *change = g_object_get_data (G_OBJECT (row), "gr-change");
  GrStep             *step = gr_setup_find_step (gr_session_get_setup (session), gr_change_get_path (change));
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char    *title = gr_setup_fields_mask_words (session, step, gr_change_get_title (change));
  g_autofree char    *detail = gr_setup_fields_mask_words (session, step, gr_change_get_detail (change));
  g_autofree char    *place = gr_setup_dup_place_title (gr_session_get_setup (session), gr_change_get_place (change));
  g_autofree char    *date = gr_format_date (gr_change_get_date (change));

  add_words (words, detail);
  add_words (words, place);
  add_words (words, date);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words->str);
}

/* What is other than when somebody last looked. */
GtkWidget *
gr_overview_rows_new_change (GrSession *session,
                             GrChange  *change)
{
  g_autofree char *item = gr_step_item_new (gr_change_get_path (change), gr_change_get_place (change));
  GtkWidget       *row = make_row (NULL, NULL, item);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_icon ("go-next-symbolic", NULL));
  g_object_set_data_full (G_OBJECT (row), "gr-change", g_object_ref (change), g_object_unref);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (show_change), row, G_CONNECT_SWAPPED);
  show_change (row, NULL, session);

  return row;
}

static void
add_age (GString    *words,
         GrStepPart *part,
         guint       n_days)
{
  g_autofree char *date = gr_format_date (gr_step_part_get_since (part));
  g_autofree char *age = NULL;

  if (n_days == 0)
    age = g_strdup_printf (_ ("since %s, today"), date);
  else
    /* Translators: since when something waits, and how long that is. */
    age = g_strdup_printf (ngettext ("since %s, %u day", "since %s, %u days", n_days), date, n_days);
  add_words (words, age);
}

static char *
format_waiting (GrSession  *session,
                GrStepPart *part)
{
  GrGuideStep        *step = gr_step_get_guide_step (gr_step_part_get_step (part));
  const char         *usual = gr_guide_step_get_usual_duration (step);
  gint64              since = gr_step_part_get_since (part);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char    *place = gr_setup_dup_place_title (gr_session_get_setup (session), gr_step_part_get_place (part));

  add_words (words, place);
  add_words (words, gr_step_part_get_who (part));
  if (since > 0)
    add_age (words, part, (guint)(MAX (0, gr_clock_get_now (gr_session_get_clock (session)) - since) / DAY));
  if (usual != NULL)
    {
      g_autofree char *usually = g_strdup_printf (_ ("usually %s"), usual);

      add_words (words, usually);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
show_waiting (GtkWidget  *row,
              GParamSpec *pspec,
              GrStepPart *part)
{
  g_autofree char *words = format_waiting (g_object_get_data (G_OBJECT (row), "gr-session"), part);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "gr-overdue"), gr_step_part_get_overdue (part));
}

static GtkWidget *
make_overdue_mark (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _ ("Longer than usual"), "wrap", TRUE, "xalign", 0.0, "width-chars", 10, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "warning");
  gtk_box_append (GTK_BOX (box), make_icon ("dialog-warning-symbolic", "warning"));
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/* What waits for somebody, since when, and how long that usually takes. */
GtkWidget *
gr_overview_rows_new_waiting (GrSession  *session,
                              GrStepPart *part)
{
  GrStep          *step = gr_step_part_get_step (part);
  g_autofree char *item = gr_step_item_new (gr_step_get_path (step), gr_step_part_get_place (part));
  GtkWidget       *row = make_row (gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_step_get_guide_step (step))), "", item);
  GtkWidget       *mark = make_overdue_mark ();

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon (gr_step_state_get_icon_name (GR_STEP_WAITING), "warning"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_icon ("go-next-symbolic", NULL));
  g_object_set_data_full (G_OBJECT (row), "gr-session", g_object_ref (session), g_object_unref);
  g_object_set_data (G_OBJECT (row), "gr-overdue", mark);

  g_signal_connect_object (part, "notify", G_CALLBACK (show_waiting), row, G_CONNECT_SWAPPED);
  show_waiting (row, NULL, part);

  return row;
}
