/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-readiness.h"

#include "gr-util.h"

#include <glib/gi18n.h>

#define DAY 86400

struct _GrReadiness
{
  GObject parent_instance;

  GrSession     *session;
  GrEnvironment *environment;
  char          *region_id;
  GrPlace       *cell;
  GPtrArray     *lanes;

  GrStepState state;
  char       *title;
  char       *detail;
  const char *page;
  char       *item;
};

enum
{
  PROP_0,
  PROP_STATE,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_PAGE,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrReadiness, gr_readiness, G_TYPE_OBJECT)

/* Which lane decides where none is signed in: the one whose state comes first here. */
static const GrLaneState urgency[] = {
  GR_LANE_SIGNING_IN,
  GR_LANE_REVOKED,
  GR_LANE_SUPERSEDED,
  GR_LANE_EXPIRED,
  GR_LANE_SIGNED_OUT,
  GR_LANE_LOADING,
};

static void
set_result (GrReadiness *self,
            GrStepState  state,
            const char  *title,
            const char  *detail,
            const char  *page,
            const char  *item)
{
  GObject *object = G_OBJECT (self);

  g_object_freeze_notify (object);

  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (object, properties[PROP_STATE]);
    }
  if (gr_set_str (&self->title, title))
    g_object_notify_by_pspec (object, properties[PROP_TITLE]);
  if (gr_set_str (&self->detail, detail))
    g_object_notify_by_pspec (object, properties[PROP_DETAIL]);
  if (self->page != page)
    {
      self->page = page;
      g_object_notify_by_pspec (object, properties[PROP_PAGE]);
    }
  if (gr_set_str (&self->item, item))
    g_object_notify_by_pspec (object, properties[PROP_ITEM]);

  g_object_thaw_notify (object);
}

/* The catalogue names people in the middle of a sentence; here they begin one. */
static char *
begin_sentence (const char *text)
{
  g_autoptr (GString) sentence = g_string_new (NULL);

  g_string_append_unichar (sentence, g_unichar_totitle (g_utf8_get_char (text)));
  g_string_append (sentence, g_utf8_next_char (text));

  return g_strdup (sentence->str);
}

/* What waits says for how many days, the first of which is the one it began on. */
static char *
describe_part (GrReadiness *self,
               GrStepPart  *part)
{
  GrGuideStep     *guide_step = gr_step_get_guide_step (gr_step_part_get_step (part));
  const char      *step_title = gr_catalog_entry_get_title (GR_CATALOG_ENTRY (guide_step));
  const char      *language_id = gr_place_get_language_id (gr_step_part_get_place (part));
  const char      *part_title = gr_step_part_get_title (part);
  g_autofree char *title = NULL;
  gint64           days = (gr_clock_get_now (gr_session_get_clock (self->session)) - gr_step_part_get_since (part)) / DAY;

  /* The cell says which environment and region it is about. */
  title = language_id != NULL ? g_strdup_printf ("%s · %s", step_title, part_title) : g_strdup (step_title);
  if (gr_step_part_get_state (part) != GR_STEP_WAITING || gr_step_part_get_since (part) <= 0)
    return g_steal_pointer (&title);

  return g_strdup_printf (_ ("%s, day %d"), title, (int)CLAMP (days, 0, G_MAXINT - 1) + 1);
}

static char *
describe_doer (GrStepPart *part)
{
  GrGuideStep     *guide_step = gr_step_get_guide_step (gr_step_part_get_step (part));
  const char      *who = gr_step_part_get_who (part);
  const char      *duration = gr_step_part_get_overdue (part) ? _ ("longer than usual") : gr_guide_step_get_usual_duration (guide_step);
  g_autofree char *person = who != NULL && *who != '\0' ? begin_sentence (who) : NULL;

  /* How long the step takes says nothing of what has to come before it. */
  if (duration == NULL || gr_step_part_get_state (part) == GR_STEP_BLOCKED)
    return g_steal_pointer (&person);

  return person != NULL ? g_strdup_printf ("%s · %s", person, duration) : g_strdup (duration);
}

static void
judge_part (GrReadiness *self,
            GrStepPart  *part)
{
  g_autofree char *title = describe_part (self, part);
  g_autofree char *detail = describe_doer (part);
  g_autofree char *item = gr_place_dup_question (gr_step_part_get_place (part), gr_step_get_path (gr_step_part_get_step (part)));

  set_result (self, gr_step_part_get_state (part), title, detail, "setup", item);
}

static GrLaneSession *
find_lane (GrReadiness *self,
           GrLaneState  state,
           guint       *count)
{
  GrLaneSession *found = NULL;

  *count = 0;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      GrLaneSession *lane = g_ptr_array_index (self->lanes, i);

      if (gr_lane_session_get_state (lane) != state)
        continue;
      if (found == NULL)
        found = lane;
      (*count)++;
    }

  return found;
}

static void
judge_signed_in (GrReadiness   *self,
                 GrLaneSession *lane_session,
                 guint          signed_in)
{
  GrLane          *lane = gr_lane_session_get_lane (lane_session);
  guint            rest = self->lanes->len - signed_in;
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;

  if (signed_in == 1)
    title = g_strdup_printf (_ ("Signed in as %s"), gr_lane_get_label (lane));
  else
    title = g_strdup_printf (ngettext ("%u account signed in", "%u accounts signed in", signed_in), signed_in);

  if (rest > 0)
    detail = g_strdup_printf (ngettext ("%u more account to sign in", "%u more accounts to sign in", rest), rest);
  else
    detail = g_strdup (_ ("Nothing left to do"));

  set_result (self, GR_STEP_DONE, title, detail, "accounts", gr_lane_get_id (lane));
}

static void
judge_open_lane (GrReadiness   *self,
                 GrLaneSession *lane_session)
{
  GrLane          *lane = gr_lane_session_get_lane (lane_session);
  const char      *label = gr_lane_get_label (lane);
  GrStepState      state = GR_STEP_UNKNOWN;
  g_autofree char *title = NULL;
  const char      *detail = NULL;

  switch (gr_lane_session_get_state (lane_session))
    {
    case GR_LANE_SIGNING_IN:
      state = GR_STEP_WAITING;
      title = g_strdup_printf (_ ("%s is signing in"), label);
      detail = _ ("You · finish in the sign-in page");
      break;
    case GR_LANE_REVOKED:
      state = GR_STEP_STALE;
      title = g_strdup_printf (_ ("Access of %s was revoked"), label);
      detail = _ ("You · sign in again");
      break;
    case GR_LANE_SUPERSEDED:
      state = GR_STEP_STALE;
      title = g_strdup_printf (_ ("Tokens of %s were replaced elsewhere"), label);
      detail = _ ("You · sign in again");
      break;
    case GR_LANE_EXPIRED:
      state = GR_STEP_STALE;
      title = g_strdup_printf (_ ("Sign-in of %s has expired"), label);
      detail = _ ("You · sign in again");
      break;
    case GR_LANE_SIGNED_OUT:
      state = GR_STEP_TO_DO;
      title = g_strdup_printf (_ ("Sign in as %s"), label);
      detail = _ ("You · a minute");
      break;
    case GR_LANE_LOADING:
    case GR_LANE_SIGNED_IN:
    default:
      title = g_strdup (label);
      detail = _ ("Reading what is kept of it");
      break;
    }

  set_result (self, state, title, detail, "accounts", gr_lane_get_id (lane));
}

static void
judge_lanes (GrReadiness *self)
{
  const char    *client_key = gr_environment_get_client_key (self->environment);
  GrLaneSession *lane_session;
  guint          count;

  if (client_key == NULL || *client_key == '\0')
    {
      set_result (self, GR_STEP_BLOCKED, _ ("Client key missing"), _ ("You · copy it from the portal"), "accounts", NULL);
      return;
    }

  if (self->lanes->len == 0)
    {
      set_result (self, GR_STEP_TO_DO, _ ("No test account yet"), _ ("You · add one"), "accounts", NULL);
      return;
    }

  lane_session = find_lane (self, GR_LANE_SIGNED_IN, &count);
  if (lane_session != NULL)
    {
      judge_signed_in (self, lane_session, count);
      return;
    }

  for (guint i = 0; lane_session == NULL && i < G_N_ELEMENTS (urgency); i++)
    lane_session = find_lane (self, urgency[i], &count);
  judge_open_lane (self, lane_session);
}

static void
judge (GrReadiness *self)
{
  gboolean    is_local = gr_environment_get_kind (self->environment) == GR_ENVIRONMENT_LOCAL;
  GrSetup    *setup = gr_session_peek_setup (self->session);
  GrStepPart *part = NULL;

  g_assert (GR_IS_READINESS (self));

  if (!is_local && setup == NULL)
    {
      set_result (self, GR_STEP_UNKNOWN, _ ("One moment…"), _ ("Reading what is kept of it"), "setup", NULL);
      return;
    }

  /* The Local sandbox is a rehearsal: it needs nothing of TikTok. */
  if (!is_local)
    part = gr_setup_find_next (setup, self->cell);

  if (part != NULL)
    judge_part (self, part);
  else
    judge_lanes (self);
}

static void
setup_made_cb (GrReadiness *self)
{
  g_assert (GR_IS_READINESS (self));

  g_signal_connect_object (gr_session_get_setup (self->session), "refreshed", G_CALLBACK (judge), self, G_CONNECT_SWAPPED);
  judge (self);
}

static void
release_lanes (GrReadiness *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->lanes, i), judge, self);
  g_ptr_array_set_size (self->lanes, 0);
}

static void
collect_lanes (GrReadiness *self)
{
  GListModel *all = gr_session_get_lane_sessions (self->session);

  g_assert (GR_IS_READINESS (self));

  release_lanes (self);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GrLaneSession) lane_session = g_list_model_get_item (all, i);
      GrLane                   *lane = gr_lane_session_get_lane (lane_session);

      if (!g_str_equal (gr_lane_get_environment_id (lane), gr_environment_get_id (self->environment)) ||
          !g_str_equal (gr_lane_get_region_id (lane), self->region_id))
        continue;

      g_signal_connect_object (lane_session, "notify::state", G_CALLBACK (judge), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->lanes, g_steal_pointer (&lane_session));
    }

  judge (self);
}

static void
gr_readiness_dispose (GObject *object)
{
  GrReadiness *self = GR_READINESS (object);

  release_lanes (self);
  g_clear_object (&self->session);
  g_clear_object (&self->environment);

  G_OBJECT_CLASS (gr_readiness_parent_class)->dispose (object);
}

static void
gr_readiness_finalize (GObject *object)
{
  GrReadiness *self = GR_READINESS (object);

  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->region_id, g_free);
  g_clear_pointer (&self->cell, gr_place_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->item, g_free);

  G_OBJECT_CLASS (gr_readiness_parent_class)->finalize (object);
}

static void
gr_readiness_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrReadiness *self = GR_READINESS (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, gr_readiness_get_state (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gr_readiness_get_title (self));
      break;
    case PROP_DETAIL:
      g_value_set_string (value, gr_readiness_get_detail (self));
      break;
    case PROP_PAGE:
      g_value_set_string (value, gr_readiness_get_page (self));
      break;
    case PROP_ITEM:
      g_value_set_string (value, gr_readiness_get_item (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_readiness_class_init (GrReadinessClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gr_readiness_dispose;
  object_class->finalize = gr_readiness_finalize;
  object_class->get_property = gr_readiness_get_property;

  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GR_TYPE_STEP_STATE, GR_STEP_UNKNOWN, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, flags);
  properties[PROP_ITEM] = g_param_spec_string ("item", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_readiness_init (GrReadiness *self)
{
  self->lanes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gr_readiness_new:
 * @session: the open session
 * @environment: an environment of its workspace
 * @region_id: the ISO 3166-1 code of a launch region
 *
 * Judges @environment for @region_id and goes on judging as lanes, steps and the environment change. What the guides say comes
 * first, except for the Local sandbox; every environment then needs a client key and a test account that is signed in. It does
 * not ask the session for its guides: until somebody does, it is not known how things stand.
 *
 * Returns: (transfer full): the cell
 */
GrReadiness *
gr_readiness_new (GrSession     *session,
                  GrEnvironment *environment,
                  const char    *region_id)
{
  GrReadiness *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (region_id != NULL, NULL);

  self = g_object_new (GR_TYPE_READINESS, NULL);
  self->session = g_object_ref (session);
  self->environment = g_object_ref (environment);
  self->region_id = g_strdup (region_id);
  self->cell = gr_place_new (gr_environment_get_id (environment), region_id, NULL);

  g_signal_connect_object (gr_session_get_lane_sessions (session), "items-changed", G_CALLBACK (collect_lanes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (environment, "notify", G_CALLBACK (judge), self, G_CONNECT_SWAPPED);
  if (gr_environment_get_kind (environment) != GR_ENVIRONMENT_LOCAL)
    {
      if (gr_session_peek_setup (session) != NULL)
        g_signal_connect_object (gr_session_get_setup (session), "refreshed", G_CALLBACK (judge), self, G_CONNECT_SWAPPED);
      else
        g_signal_connect_object (session, "notify::setup", G_CALLBACK (setup_made_cb), self, G_CONNECT_SWAPPED);
    }
  collect_lanes (self);

  return self;
}

/**
 * gr_readiness_get_environment:
 *
 * Returns: (transfer none): the environment judged
 */
GrEnvironment *
gr_readiness_get_environment (GrReadiness *self)
{
  g_return_val_if_fail (GR_IS_READINESS (self), NULL);

  return self->environment;
}

/**
 * gr_readiness_get_region_id:
 *
 * Returns: (transfer none): the region judged
 */
const char *
gr_readiness_get_region_id (GrReadiness *self)
{
  g_return_val_if_fail (GR_IS_READINESS (self), NULL);

  return self->region_id;
}

/**
 * gr_readiness_get_state:
 *
 * Returns: how things stand, in the words of a guide's step
 */
GrStepState
gr_readiness_get_state (GrReadiness *self)
{
  g_return_val_if_fail (GR_IS_READINESS (self), GR_STEP_UNKNOWN);

  return self->state;
}

/**
 * gr_readiness_get_title:
 *
 * Returns: (transfer none): the one next thing, or what is done
 */
const char *
gr_readiness_get_title (GrReadiness *self)
{
  g_return_val_if_fail (GR_IS_READINESS (self), NULL);

  return self->title;
}

/**
 * gr_readiness_get_detail:
 *
 * Returns: (transfer none) (nullable): who can do it and how long it usually takes
 */
const char *
gr_readiness_get_detail (GrReadiness *self)
{
  g_return_val_if_fail (GR_IS_READINESS (self), NULL);

  return self->detail;
}

/**
 * gr_readiness_get_page:
 *
 * Returns: (transfer none): the page where the next thing is done, "setup" or "accounts"
 */
const char *
gr_readiness_get_page (GrReadiness *self)
{
  g_return_val_if_fail (GR_IS_READINESS (self), NULL);

  return self->page;
}

/**
 * gr_readiness_get_item:
 *
 * Returns: (transfer none) (nullable): what on that page: the id of a lane, or the path of a step and, after an @, the key of the place
 *   where it is to be taken
 */
const char *
gr_readiness_get_item (GrReadiness *self)
{
  g_return_val_if_fail (GR_IS_READINESS (self), NULL);

  return self->item;
}
