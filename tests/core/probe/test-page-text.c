/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-page-decode.h"
#include "gr-page-text.h"

static GrPageText *
read_html (const char *html)
{
  return gr_page_text_read (html, strlen (html), NULL);
}

static void
test_page (void)
{
  g_autoptr (GrPageText) page = read_html ("<!DOCTYPE html>\n<html LANG=ja>\n<head><meta charset=utf-8><title>\n Terms &amp;\tConditions </title>"
                                           "<style>p { color: red }</style><script>var a = '<p>no</p>';</script></head>"
                                           "<body><nav><a href='/'>Home</a> <A HREF=/privacy?a=1&amp;b=2 title=x>Pri<b>va</b>cy</A></nav>"
                                           "<h1>Terms<br>of use</h1><!-- <p>no</p> --><p>One&nbsp;two&#x2014;three&#8230;</p><p>four</p></body></html>");
  GrPageLink            *home = g_ptr_array_index (page->links, 0);
  GrPageLink            *privacy = g_ptr_array_index (page->links, 1);

  g_assert_cmpstr (page->title, ==, "Terms & Conditions");
  g_assert_cmpstr (page->heading, ==, "Terms of use");
  g_assert_cmpstr (page->language, ==, "ja");
  g_assert_cmpstr (page->text, ==, "Home Privacy Terms of use One two—three… four");
  g_assert_cmpuint (page->n_characters, ==, strlen ("HomePrivacyTermsofuseOnetwo-three-four"));
  g_assert_cmpuint (page->n_active, ==, 1);
  g_assert_cmpuint (page->links->len, ==, 2);
  g_assert_cmpstr (home->href, ==, "/");
  g_assert_cmpstr (home->text, ==, "Home");
  g_assert_cmpstr (privacy->href, ==, "/privacy?a=1&b=2");
  g_assert_cmpstr (privacy->text, ==, "Privacy");
}

/* Whatever the bytes, what a person would read comes out, and nothing else does. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *html;
    const char *text;
  } rows[] = {
    {"", ""},
    {"<", "<"},
    {"<<<", "<<<"},
    {"a < b > c", "a < b > c"},
    {"a <3 b", "a <3 b"},
    {"<>", "<>"},
    {"</>x", "x"},
    {"</ a>x", "x"},
    {"<p", ""},
    {"<p ", ""},
    {"<p/", ""},
    {"x<p title=\"", "x"},
    {"x<p title='>'>y", "x y"},
    {"x<p title=>y", "x y"},
    {"x<p title=a\">y", "x y"},
    {"x<p =>y", "x y"},
    {"x<p ==>y", "x y"},
    {"x<p a=b=c>y", "x y"},
    {"x<p //// a>y", "x y"},
    {"x<p\f\n\r\ta\n=\n'b'\n>y", "x y"},
    {"x<p a='1'b='2'>y", "x y"},
    {"<!", ""},
    {"<!-", ""},
    {"<!--", ""},
    {"<!-->x", "x"},
    {"<!--->x", "x"},
    {"<!---->x", "x"},
    {"<!--a--!>b-->x", "x"},
    {"<!-- -- > -->x", "x"},
    {"<!doctype", ""},
    {"<?xml version='1.0'?>x", "x"},
    {"<![CDATA[x]]>y", "y"},
    {"<script>x", ""},
    {"<script>x</scriptx>y</script>z", "z"},
    {"<script>x</script", ""},
    {"<script>x</SCRIPT\n>z", "z"},
    {"<script><!--<script></script>z", "z"},
    {"<script/>x</script>y", "y"},
    {"<style></style x='>'>y", "y"},
    {"<textarea><p>x</textarea>y", "y"},
    {"<noscript>no<p>no</p></noscript>yes", "yes"},
    {"<noscript><noscript>no</noscript>no</noscript>yes", "yes"},
    {"<template>no</template></template></template>yes", "yes"},
    {"<svg><text>no</text><title>no</title></svg>yes", "yes"},
    {"<svg/>yes", "yes"},
    {"<select><option>no</select>yes", "yes"},
    {"<iframe><p>no</iframe>yes", "yes"},
    {"<titleX>no", "no"},
    {"<title>a</title><title>b</title>c", "c"},
    {"&", "&"},
    {"&amp", "&amp"},
    {"&amp;amp;", "&amp;"},
    {"&nosuch;", "&nosuch;"},
    {"&#;", "&#;"},
    {"&#x;", "&#x;"},
    {"&#0;", "\xef\xbf\xbd"},
    {"&#xD800;", "\xef\xbf\xbd"},
    {"&#x110000;", "\xef\xbf\xbd"},
    {"&#9999999;", "\xef\xbf\xbd"},
    {"&#-1;", "&#-1;"},
    {"&#+1;", "&#+1;"},
    {"&# 1;", "&# 1;"},
    {"a&#7;b", "a b"},
    {"a&#x9b;b", "a b"},
    {"&lt;script&gt;", "<script>"},
    {"a\xff\xfe"
     "b",
     "a\xef\xbf\xbd\xef\xbf\xbd"
     "b"},
    {"\xef\xbb\xbfx", "x"},
    {"a\xe2\x80\x8b"
     "b\xc2\xad"
     "c",
     "abc"},
    {"<ａ>x", "<ａ>x"},
    {"a<b>b</b>c<i>d</i>", "abcd"},
    {"a<div>b</div>c", "a b c"},
    {"a<unknown-element-of-great-length-and-no-sense>b", "a b"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrPageText) page = read_html (rows[i].html);
      g_autofree char       *shown = g_strescape (rows[i].html, NULL);

      g_test_message ("%s", shown);
      g_assert_cmpstr (page->text, ==, rows[i].text);
      g_assert_true (g_utf8_validate (page->text, -1, NULL));
    }
}

static void
test_links (void)
{
  static const struct
  {
    const char *html;
    const char *href;
    const char *text;
  } rows[] = {
    {"<a href='/t'>Terms</a>", "/t", "Terms"},
    {"<a href=/t>Terms", "/t", "Terms"},
    {"<a href=/t>Terms<a>x</a>", "/t", "Terms"},
    {"<a href=/t><img alt=Terms></a>", "/t", "Terms"},
    {"<a href=/t aria-label='Terms'></a>", "/t", "Terms"},
    {"<a href=/t href=/u>Terms</a>", "/t", "Terms"},
    {"<a\nhref\n=\n\"/t\"\n>Terms\n of  use</a>", "/t", "Terms of use"},
    {"<a href='&#106;avascript:alert(1)'>x</a>", "javascript:alert(1)", "x"},
    {"<a name=x>Terms</a>", NULL, NULL},
    {"<!-- <a href=/t>Terms</a> -->", NULL, NULL},
    {"<template><a href=/t>Terms</a></template>", NULL, NULL},
    {"<script>'<a href=/t>Terms</a>'</script>", NULL, NULL},
    {"<div href=/t>Terms</div>", NULL, NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrPageText) page = read_html (rows[i].html);
      const GrPageLink      *link = page->links->len > 0 ? g_ptr_array_index (page->links, 0) : NULL;

      g_test_message ("%s", rows[i].html);
      g_assert_cmpstr (link != NULL ? link->href : NULL, ==, rows[i].href);
      g_assert_cmpstr (link != NULL ? link->text : NULL, ==, rows[i].text);
    }
}

static void
test_refresh (void)
{
  static const struct
  {
    const char *html;
    const char *target;
  } rows[] = {
    {"<meta http-equiv=refresh content='0;url=/a'>", "/a"},
    {"<META HTTP-EQUIV='Refresh' CONTENT=\"5; URL='/a'\">", "/a"},
    {"<meta http-equiv=refresh content=5>", NULL},
    {"<meta name=refresh content='0;url=/a'>", NULL},
    {"<noscript><meta http-equiv=refresh content='0;url=/a'></noscript>", NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrPageText) page = read_html (rows[i].html);

      g_test_message ("%s", rows[i].html);
      g_assert_cmpstr (page->refresh, ==, rows[i].target);
    }
}

static void
test_charset (void)
{
  static const struct
  {
    const char *data;
    gsize       length;
    const char *charset;
    const char *text;
  } rows[] = {
    {"\x83\x65\x83\x58\x83\x67", 6, "Shift_JIS", "テスト"},
    {"<meta charset=euc-jp>\xa5\xc6\xa5\xb9\xa5\xc8", 27, NULL, "テスト"},
    {"<meta http-equiv=content-type content='text/html; charset=\"GBK\"'>\xb2\xe2\xca\xd4", 69, NULL, "测试"},
    {"<meta charset=utf-8>\xe6\xb5\x8b", 23, "utf-8", "测"},
    {"caf\xe9\x80", 5, "ISO-8859-1", "café€"},
    {"\xff\xfe"
     "a\0b\0",
     6, "utf-8", "ab"},
    {"\xfe\xff\0a\0b", 6, NULL, "ab"},
    {"\xff\xfe"
     "a",
     3, NULL, "\xef\xbf\xbd\xef\xbf\xbd"
              "a"},
    {"a\0b", 3, NULL, "a\xef\xbf\xbd"
                      "b"},
    {"caf\xc3\xa9", 5, "no-such-charset", "café"},
    {"caf\xc3\xa9", 5, "UTF-8//TRANSLIT", "café"},
    {"caf\xc3\xa9", 5, "", "café"},
    {"<meta charset=../../etc>x", 25, NULL, "x"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrPageText) page = gr_page_text_read (rows[i].data, rows[i].length, rows[i].charset);

      g_test_message ("row %zu", i);
      g_assert_cmpstr (page->text, ==, rows[i].text);
    }
}

/* What is repeated without end costs as much as it is long, and is kept no longer than it may be. */
static void
test_size (void)
{
  static const char *const pieces[] = {"<a href=/t>Terms", "<", "<!--", "<!", "</", "<p a='", "<p a=", "<p ", "&", "&#", "&#x0", "<title>", "<script>", "</script", "<svg>", "</svg>",
                                       "<h1>", "a ", "\xe3\x83\x86", "\xff", "<a href='", "<meta http-equiv=refresh content='url=", "<input type=password>", "\0"};

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString)    html = g_string_new (NULL);
      gsize                  length = MAX (strlen (pieces[i]), 1);
      g_autoptr (GrPageText) page = NULL;

      while (html->len < 300 * 1024)
        g_string_append_len (html, pieces[i], (gssize)length);

      page = gr_page_text_read (html->str, html->len, NULL);
      g_assert_true (g_utf8_validate (page->text, -1, NULL));
      g_assert_true (g_utf8_validate (page->title, -1, NULL));
      g_assert_cmpuint (strlen (page->text), <=, GR_PAGE_MAX_TEXT + 8);
      g_assert_cmpuint (strlen (page->title), <=, 300);
      g_assert_cmpuint (strlen (page->heading), <=, 308);
      g_assert_cmpuint (page->links->len, <=, GR_PAGE_MAX_LINKS);
    }
}

/* Every beginning of a page, and every page with one byte changed. */
static void
test_mangled (void)
{
  static const char html[] = "<!DOCTYPE html><html lang=en><title>T&amp;C \xe3\x83\x86</title><!-- c --><script>s</script><svg><p></svg>"
                             "<a href=\"/t&#x74;\" title='x'>Terms</a><h1>Hi</h1><input type=password>&copy; \xe3\x83\x86<meta http-equiv=refresh content='0;url=/'>";
  static const char bytes[] = "<>&;'\"/=!- \0\xff\xe3x#";

  for (gsize length = 0; length < sizeof html; length++)
    {
      g_autofree char       *copy = g_memdup2 (html, length);
      g_autoptr (GrPageText) page = gr_page_text_read (copy, length, NULL);

      g_assert_true (g_utf8_validate (page->text, -1, NULL));
    }

  for (gsize at = 0; at + 1 < sizeof html; at++)
    for (gsize i = 0; i < sizeof bytes; i++)
      {
        g_autofree char       *copy = g_memdup2 (html, sizeof html - 1);
        g_autoptr (GrPageText) page = NULL;

        copy[at] = bytes[i];
        page = gr_page_text_read (copy, sizeof html - 1, NULL);
        g_assert_true (g_utf8_validate (page->text, -1, NULL));
        g_assert_true (g_utf8_validate (page->title, -1, NULL));
      }
}

static void
test_plain (void)
{
  const char             text[] = "Terms of Service\r\n\r\n<p>One</p>\n two";
  g_autoptr (GrPageText) page = gr_page_text_read_plain (text, strlen (text), NULL);

  g_assert_cmpstr (page->title, ==, "");
  g_assert_cmpstr (page->heading, ==, "Terms of Service");
  g_assert_cmpstr (page->text, ==, "Terms of Service <p>One</p> two");
  g_assert_cmpuint (page->links->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/probe/page-text/page", test_page);
  g_test_add_func ("/probe/page-text/hostile", test_hostile);
  g_test_add_func ("/probe/page-text/links", test_links);
  g_test_add_func ("/probe/page-text/refresh", test_refresh);
  g_test_add_func ("/probe/page-text/charset", test_charset);
  g_test_add_func ("/probe/page-text/size", test_size);
  g_test_add_func ("/probe/page-text/mangled", test_mangled);
  g_test_add_func ("/probe/page-text/plain", test_plain);

  return g_test_run ();
}
