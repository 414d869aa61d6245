/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-text.h"

#include <string.h>

/* English and Japanese, in the order of GrEmulatorLanguage. A text with %s takes the app's name. */
static const char *const texts[GR_EMULATOR_N_TEXTS][2] = {
  [GR_EMULATOR_TEXT_LOCAL_SANDBOX] = {"Local sandbox", "ローカルサンドボックス"},
  [GR_EMULATOR_TEXT_NOTICE] = {"Nothing here is TikTok; no account needed.", "ここは TikTok ではありません。アカウントは不要です。"},
  [GR_EMULATOR_TEXT_HOME_TITLE] = {"The Local sandbox is running", "ローカルサンドボックスは動作中です"},
  [GR_EMULATOR_TEXT_HOME_BODY] = {"It answers OAuth and user info calls on this computer as TikTok would, for the fictitious people below. Nothing leaves this computer.",
                                  "下の架空のユーザーについて、TikTok と同じ形で OAuth とユーザー情報の呼び出しに答えます。通信はこのコンピューターの外に出ません。"},
  [GR_EMULATOR_TEXT_LOGIN_TITLE] = {"Log in to %s", "%s にログイン"},
  [GR_EMULATOR_TEXT_LOGIN_BODY] = {"Choose who to be. These people are made up.", "だれとしてログインするか選んでください。全員架空の人物です。"},
  [GR_EMULATOR_TEXT_OUTSIDERS] = {"Not target users", "ターゲットユーザー以外"},
  [GR_EMULATOR_TEXT_OUTSIDERS_BODY] = {"What the app gets when an account is not in the sandbox’s list.", "リストにないアカウントで、アプリに何が返るかを試せます。"},
  [GR_EMULATOR_TEXT_NOT_A_TARGET] = {"not a target user", "ターゲットユーザーではありません"},
  [GR_EMULATOR_TEXT_VERIFIED] = {"verified", "認証済み"},
  [GR_EMULATOR_TEXT_CONSENT_TITLE] = {"%s wants to use your account", "%s がアカウントの利用を求めています"},
  [GR_EMULATOR_TEXT_LOGGED_IN_AS] = {"Logged in as", "ログイン中:"},
  [GR_EMULATOR_TEXT_SWITCH] = {"Switch Account", "アカウントを切り替える"},
  [GR_EMULATOR_TEXT_CONSENT_BODY] = {"What it asks for", "求めている権限"},
  [GR_EMULATOR_TEXT_ALWAYS] = {"always included", "常に含まれます"},
  [GR_EMULATOR_TEXT_ALLOW] = {"Allow", "許可"},
  [GR_EMULATOR_TEXT_CANCEL] = {"Cancel", "キャンセル"},
  [GR_EMULATOR_TEXT_WRONG_TITLE] = {"Something went wrong", "エラーが発生しました"},
  [GR_EMULATOR_TEXT_WRONG_BODY] = {"This app’s request cannot be carried out. If you are its developer, correct the following and try again:",
                                   "このアプリの要求を処理できません。開発者の方は、次の項目を修正してもう一度お試しください。"},
  [GR_EMULATOR_TEXT_FOLLOWERS] = {"followers", "フォロワー"},
  [GR_EMULATOR_TEXT_FOLLOWING] = {"following", "フォロー中"},
  [GR_EMULATOR_TEXT_LIKES] = {"likes", "いいね"},
  [GR_EMULATOR_TEXT_VIDEOS] = {"videos", "動画"},
  [GR_EMULATOR_TEXT_STALE_TITLE] = {"This page is out of date", "このページは期限切れです"},
  [GR_EMULATOR_TEXT_STALE_BODY] = {"Go back to the app and sign in again.", "アプリに戻って、もう一度サインインしてください。"},
  [GR_EMULATOR_TEXT_NOT_FOUND_TITLE] = {"There is no such page", "ページが見つかりません"},
  [GR_EMULATOR_TEXT_NOT_FOUND_BODY] = {"Check the address, and the slash at its end.", "アドレスと末尾のスラッシュを確認してください。"},
  [GR_EMULATOR_TEXT_REFUSED_TITLE] = {"This request is not for the Local sandbox", "ローカルサンドボックス宛ての要求ではありません"},
  [GR_EMULATOR_TEXT_REFUSED_BODY] = {"Use the address that the Local sandbox printed when it started.", "起動時に表示されたアドレスを使ってください。"},
  [GR_EMULATOR_TEXT_TROUBLE_TITLE] = {"The server has a problem", "サーバーで問題が発生しました"},
  [GR_EMULATOR_TEXT_TROUBLE_BODY] = {"Try again later.", "しばらくしてからもう一度お試しください。"},
};

/**
 * gr_emulator_text:
 * @language: a language
 * @text: which text
 *
 * Returns: (transfer none): the words, or a format for the app's name
 */
const char *
gr_emulator_text (GrEmulatorLanguage language,
                  GrEmulatorText     text)
{
  return texts[text][language];
}

/**
 * gr_emulator_choose_language:
 * @accept_language: (nullable): what the browser sent
 *
 * Chooses Japanese where the browser likes it best, English everywhere else.
 *
 * Returns: the language of the page
 */
GrEmulatorLanguage
gr_emulator_choose_language (const char *accept_language)
{
  GSList            *wishes = accept_language != NULL ? soup_header_parse_quality_list (accept_language, NULL) : NULL;
  GrEmulatorLanguage language = GR_EMULATOR_ENGLISH;

  if (wishes != NULL)
    {
      const char *first = wishes->data;

      if (g_ascii_strncasecmp (first, "ja", 2) == 0 && (first[2] == '\0' || first[2] == '-'))
        language = GR_EMULATOR_JAPANESE;
      soup_header_free_list (wishes);
    }

  return language;
}
