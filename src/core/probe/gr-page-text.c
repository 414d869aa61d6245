/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-page-text.h"

#include <string.h>

#include "gr-page-decode.h"

#define MAX_NAME  16
#define MAX_VALUE 2048
#define MAX_LABEL 300

#define SOFT_HYPHEN 0xad

/* The page as it is walked through, once, from its first byte to its last. */
typedef struct
{
  GrPageText *page;
  const char *at;
  const char *end;
  GString    *text;
  GString    *label;   /* of the link that is open */
  GString    *heading; /* of the first heading that is open */
  GrPageLink *link;    /* (nullable) */
  guint       skipping;
  gboolean    in_heading;
  gboolean    wants_space;
} Walk;

typedef struct
{
  char     name[MAX_NAME + 1];
  gboolean is_end;
  gboolean is_empty;
  char    *href;
  char    *type;
  char    *language;
  char    *http_equiv;
  char    *content;
  char    *label;
} Tag;

static void
tag_clear (Tag *tag)
{
  g_free (tag->href);
  g_free (tag->type);
  g_free (tag->language);
  g_free (tag->http_equiv);
  g_free (tag->content);
  g_free (tag->label);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tag, tag_clear)

static void
link_free (gpointer data)
{
  GrPageLink *link = data;

  g_free (link->href);
  g_free (link->text);
  g_free (link);
}

static gboolean
is_one_of (const char        *name,
           const char *const *names)
{
  return g_strv_contains (names, name);
}

/* What a browser with scripts does not show, as it stands between two tags. */
static gboolean
is_unseen (const char *name)
{
  static const char *const names[] = {"noscript", "template", "svg", "math", "select", "datalist", "object", "audio", "video", "canvas", NULL};

  return is_one_of (name, names);
}

/* Elements whose content is no markup; it ends at their own end tag and nowhere else. */
static gboolean
is_raw (const char *name)
{
  static const char *const names[] = {"script", "style", "textarea", "title", "iframe", "noframes", "noembed", "xmp", NULL};

  return is_one_of (name, names);
}

static gboolean
is_inline (const char *name)
{
  static const char *const names[] = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "small", "span", "strong",
                                      "sub", "sup", "u", "wbr", NULL};

  return is_one_of (name, names);
}

static gboolean
is_space (char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

/* Appends text with its white space joined. Returns how many characters became visible. */
static guint
append_joined (GString    *out,
               const char *text,
               gsize       limit)
{
  guint    n_visible = 0;
  gboolean spaced = out->len == 0 || out->str[out->len - 1] == ' ';

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isspace (character) || g_unichar_iscntrl (character))
        {
          if (!spaced && out->len < limit)
            g_string_append_c (out, ' ');
          spaced = TRUE;
          continue;
        }
      if (g_unichar_iszerowidth (character) || character == SOFT_HYPHEN)
        continue;

      spaced = FALSE;
      n_visible++;
      if (out->len < limit)
        g_string_append_unichar (out, character);
    }

  return n_visible;
}

static void
add_space (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

static void
add_text (Walk       *walk,
          const char *text,
          gsize       length)
{
  g_autoptr (GString) decoded = NULL;

  if (walk->skipping > 0 || length == 0)
    return;

  decoded = g_string_sized_new (length + 1);
  gr_page_append_decoded (decoded, text, length);

  if (walk->wants_space)
    {
      add_space (walk->text);
      add_space (walk->label);
      add_space (walk->heading);
    }
  walk->wants_space = FALSE;

  walk->page->n_characters += append_joined (walk->text, decoded->str, GR_PAGE_MAX_TEXT);
  if (walk->link != NULL)
    append_joined (walk->label, decoded->str, MAX_LABEL);
  if (walk->in_heading)
    append_joined (walk->heading, decoded->str, MAX_LABEL);
}

static char *
dup_value (const char *text,
           gsize       length)
{
  g_autoptr (GString) decoded = NULL;
  g_autoptr (GString) value = g_string_new (NULL);

  if (length > MAX_VALUE)
    return NULL;

  decoded = g_string_new (NULL);
  gr_page_append_decoded (decoded, text, length);
  append_joined (value, decoded->str, MAX_VALUE);

  return g_string_free (g_steal_pointer (&value), FALSE);
}

/* Where an attribute of this name is kept; none is looked at twice, as in browsers. */
static char **
find_place (Tag        *tag,
            const char *name,
            gsize       length)
{
  const struct
  {
    const char *name;
    char      **place;
  } places[] = {
    {"href", &tag->href},
    {"src", &tag->href},
    {"type", &tag->type},
    {"lang", &tag->language},
    {"http-equiv", &tag->http_equiv},
    {"content", &tag->content},
    {"aria-label", &tag->label},
    {"alt", &tag->label},
    {"title", &tag->label},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (strlen (places[i].name) == length && g_ascii_strncasecmp (places[i].name, name, length) == 0)
      return *places[i].place == NULL ? places[i].place : NULL;

  return NULL;
}

/* Reads one attribute; the walk stands at its first byte. */
static void
read_attribute (Walk *walk,
                Tag  *tag)
{
  const char *name = walk->at;
  const char *value;
  gsize       name_length;
  gsize       value_length;
  char      **place;

  while (walk->at < walk->end && !is_space (*walk->at) && strchr ("/>=", *walk->at) == NULL)
    walk->at++;
  name_length = (gsize)(walk->at - name);
  if (name_length == 0)
    {
      walk->at++;
      return;
    }

  while (walk->at < walk->end && is_space (*walk->at))
    walk->at++;
  if (walk->at == walk->end || *walk->at != '=')
    return;
  walk->at++;
  while (walk->at < walk->end && is_space (*walk->at))
    walk->at++;
  if (walk->at == walk->end)
    return;

  if (*walk->at == '"' || *walk->at == '\'')
    {
      const char *quote = memchr (walk->at + 1, *walk->at, (gsize)(walk->end - walk->at - 1));

      value = walk->at + 1;
      walk->at = quote != NULL ? quote + 1 : walk->end;
      value_length = (gsize)((quote != NULL ? quote : walk->end) - value);
    }
  else
    {
      value = walk->at;
      while (walk->at < walk->end && !is_space (*walk->at) && *walk->at != '>')
        walk->at++;
      value_length = (gsize)(walk->at - value);
    }

  place = find_place (tag, name, name_length);
  if (place != NULL)
    *place = dup_value (value, value_length);
}

/* Reads a tag; the walk stands behind its "<" or "</". Returns FALSE where the page ends within it. */
static gboolean
read_tag (Walk *walk,
          Tag  *tag)
{
  gsize n = 0;

  while (walk->at < walk->end && !is_space (*walk->at) && *walk->at != '/' && *walk->at != '>')
    {
      if (n < MAX_NAME)
        tag->name[n++] = g_ascii_tolower (*walk->at);
      walk->at++;
    }
  tag->name[n] = '\0';

  while (walk->at < walk->end && *walk->at != '>')
    {
      if (is_space (*walk->at))
        walk->at++;
      else if (*walk->at == '/')
        {
          tag->is_empty = walk->at + 1 < walk->end && walk->at[1] == '>';
          walk->at++;
        }
      else
        read_attribute (walk, tag);
    }

  if (walk->at == walk->end)
    return FALSE;
  walk->at++;
  return TRUE;
}

/* Finds the end tag of an element without markup, and stands behind its name. */
static const char *
pass_raw (Walk       *walk,
          const char *name)
{
  gsize length = strlen (name);

  while (walk->at < walk->end)
    {
      const char *mark = memchr (walk->at, '<', (gsize)(walk->end - walk->at));

      if (mark == NULL)
        break;

      walk->at = mark + 1;
      if ((gsize)(walk->end - mark) > length + 2 && mark[1] == '/' && g_ascii_strncasecmp (mark + 2, name, length) == 0 &&
          (is_space (mark[2 + length]) || mark[2 + length] == '/' || mark[2 + length] == '>'))
        {
          walk->at = mark + 2 + length;
          return mark;
        }
    }

  walk->at = walk->end;
  return walk->end;
}

static void
take_raw (Walk       *walk,
          const char *name)
{
  const char *start = walk->at;
  const char *end = pass_raw (walk, name);
  gsize       length = (gsize)(end - start);

  g_auto (Tag) rest = {
    .name = "",
  };

  if (walk->at < walk->end)
    read_tag (walk, &rest);
  if (!g_str_equal (name, "title") || walk->skipping > 0 || walk->page->title != NULL)
    return;

  /* Not within a character. */
  if (length > MAX_LABEL)
    for (length = MAX_LABEL; (start[length] & 0xc0) == 0x80; length--)
      ;
  walk->page->title = dup_value (start, length);
}

static void
close_link (Walk *walk)
{
  GrPageLink *link = g_steal_pointer (&walk->link);

  if (link == NULL)
    return;

  if (walk->label->len > 0)
    {
      g_free (link->text);
      link->text = g_strchomp (g_strdup (walk->label->str));
    }
  g_string_truncate (walk->label, 0);
}

static void
open_link (Walk *walk,
           Tag  *tag)
{
  close_link (walk);
  if (tag->href == NULL || walk->skipping > 0 || walk->page->links->len >= GR_PAGE_MAX_LINKS)
    return;

  walk->link = g_new0 (GrPageLink, 1);
  walk->link->href = g_steal_pointer (&tag->href);
  walk->link->text = tag->label != NULL ? g_steal_pointer (&tag->label) : g_strdup ("");
  g_ptr_array_add (walk->page->links, walk->link);
}

/* <meta http-equiv="refresh" content="0; url=…"> sends people on. */
static void
take_refresh (Walk      *walk,
              const Tag *tag)
{
  g_autofree char *lower = NULL;
  const char      *found;

  if (walk->page->refresh != NULL || tag->http_equiv == NULL || tag->content == NULL || g_ascii_strcasecmp (tag->http_equiv, "refresh") != 0)
    return;

  lower = g_ascii_strdown (tag->content, -1);
  found = strstr (lower, "url=");
  if (found != NULL)
    {
      g_autofree char *target = g_strdup (tag->content + (found - lower) + strlen ("url="));

      g_strdelimit (target, "'\"", ' ');
      walk->page->refresh = g_strdup (g_strstrip (target));
    }
}

static void
take_start (Walk *walk,
            Tag  *tag)
{
  if (g_str_equal (tag->name, "a"))
    open_link (walk, tag);
  else if (g_str_equal (tag->name, "html") && walk->page->language == NULL)
    walk->page->language = g_steal_pointer (&tag->language);
  else if (g_str_equal (tag->name, "meta"))
    take_refresh (walk, tag);
  else if (g_str_equal (tag->name, "input"))
    walk->page->n_passwords += tag->type != NULL && g_ascii_strcasecmp (tag->type, "password") == 0;
  else if (g_str_equal (tag->name, "script") || g_str_equal (tag->name, "iframe") || g_str_equal (tag->name, "frame"))
    walk->page->n_active++;
  else if (g_str_equal (tag->name, "h1") && walk->heading->len == 0)
    walk->in_heading = TRUE;
  else if (g_str_equal (tag->name, "img") && walk->link != NULL && walk->label->len == 0 && tag->label != NULL)
    append_joined (walk->label, tag->label, MAX_LABEL);
}

static void
take_tag (Walk *walk,
          Tag  *tag)
{
  if (!is_inline (tag->name))
    walk->wants_space = TRUE;

  if (tag->is_end)
    {
      if (walk->skipping > 0 && is_unseen (tag->name))
        walk->skipping--;
      else if (g_str_equal (tag->name, "a"))
        close_link (walk);
      else if (g_str_equal (tag->name, "h1"))
        walk->in_heading = FALSE;
      return;
    }

  if (is_unseen (tag->name))
    walk->skipping += !tag->is_empty;
  else if (walk->skipping == 0)
    take_start (walk, tag);

  if (is_raw (tag->name))
    take_raw (walk, tag->name);
}

static void
pass_until (Walk       *walk,
            const char *mark)
{
  const char *found = g_strstr_len (walk->at, walk->end - walk->at, mark);

  walk->at = found != NULL ? found + strlen (mark) : walk->end;
}

/* Takes what begins at a "<". */
static void
take_markup (Walk *walk)
{
  gboolean     is_end = walk->at[1] == '/';
  const char  *name = walk->at + (is_end ? 2 : 1);
  g_auto (Tag) tag = {
    .is_end = is_end,
  };

  if (g_str_has_prefix (walk->at, "<!--"))
    {
      /* The two comments that are over before they begin. */
      if (g_str_has_prefix (walk->at, "<!-->") || g_str_has_prefix (walk->at, "<!--->"))
        pass_until (walk, ">");
      else
        {
          walk->at += strlen ("<!--");
          pass_until (walk, "-->");
        }
    }
  else if (walk->at[1] == '!' || walk->at[1] == '?' || (is_end && !g_ascii_isalpha (*name)))
    pass_until (walk, ">");
  else if (g_ascii_isalpha (*name))
    {
      walk->at = name;
      if (read_tag (walk, &tag))
        take_tag (walk, &tag);
    }
  else
    {
      add_text (walk, walk->at, 1);
      walk->at++;
    }
}

static GrPageText *
page_text_new (void)
{
  GrPageText *self = g_new0 (GrPageText, 1);

  self->links = g_ptr_array_new_with_free_func (link_free);
  return self;
}

/**
 * gr_page_text_read:
 * @data: the bytes of an HTML page
 * @length: how many there are
 * @charset: (nullable): the character set that the server named
 *
 * Takes from a page what people read: title, first heading, text, links, and what sends them on or asks for a password. It walks
 * through the page once, builds no tree and runs nothing. Time and memory grow with @length and with nothing else. May be called
 * from any thread.
 *
 * Returns: (transfer full): what was found, whatever the bytes are
 */
GrPageText *
gr_page_text_read (const char *data,
                   gsize       length,
                   const char *charset)
{
  g_autoptr (GrPageText) self = page_text_new ();
  g_autofree char       *page = gr_page_decode (data, length, charset);
  g_autoptr (GString)    text = g_string_new (NULL);
  g_autoptr (GString)    label = g_string_new (NULL);
  g_autoptr (GString)    heading = g_string_new (NULL);
  Walk                   walk = {
                      .page = self,
                      .at = page,
                      .end = page + strlen (page),
                      .text = text,
                      .label = label,
                      .heading = heading,
  };

  while (walk.at < walk.end)
    {
      const char *mark = memchr (walk.at, '<', (gsize)(walk.end - walk.at));

      if (mark == NULL)
        mark = walk.end;
      add_text (&walk, walk.at, (gsize)(mark - walk.at));
      walk.at = mark;
      if (mark < walk.end)
        take_markup (&walk);
    }
  close_link (&walk);

  self->text = g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
  self->heading = g_strchomp (g_string_free (g_steal_pointer (&heading), FALSE));
  if (self->title == NULL)
    self->title = g_strdup ("");
  g_strchomp (self->title);

  return g_steal_pointer (&self);
}

/**
 * gr_page_text_read_plain:
 * @data: the bytes of a page of plain text
 * @length: how many there are
 * @charset: (nullable): the character set that the server named
 *
 * Takes a plain text as a page without title and links. Its first line is its heading.
 *
 * Returns: (transfer full): what was found
 */
GrPageText *
gr_page_text_read_plain (const char *data,
                         gsize       length,
                         const char *charset)
{
  g_autoptr (GrPageText) self = page_text_new ();
  g_autofree char       *page = gr_page_decode (data, length, charset);
  g_autoptr (GString)    text = g_string_new (NULL);
  g_autofree char       *line = g_strndup (page, strcspn (page, "\r\n"));
  g_autoptr (GString)    heading = g_string_new (NULL);

  self->n_characters = append_joined (text, page, GR_PAGE_MAX_TEXT);
  append_joined (heading, line, MAX_LABEL);

  self->title = g_strdup ("");
  self->text = g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
  self->heading = g_strchomp (g_string_free (g_steal_pointer (&heading), FALSE));

  return g_steal_pointer (&self);
}

/**
 * gr_page_text_free:
 * @self: (nullable): what was found
 *
 * Frees @self.
 */
void
gr_page_text_free (GrPageText *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->heading);
  g_free (self->text);
  g_free (self->language);
  g_free (self->refresh);
  g_ptr_array_unref (self->links);
  g_free (self);
}
