/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts.h"
#include "gr-finding.h"

G_BEGIN_DECLS

/* A defect whose place in the file is not known. */
#define GR_NO_OFFSET G_MAXSIZE

/* More defects than this say nothing new about one file. */
#define GR_MAX_DEFECTS 12

void     _gr_asset_facts_add_defect (GrAssetFacts *self,
                                     GrSeverity    severity,
                                     const char   *rule,
                                     const char   *title,
                                     gsize         offset,
                                     const char   *format,
                                     ...) G_GNUC_PRINTF (6, 7);
gboolean _gr_asset_facts_is_damaged (GrAssetFacts *self);
void     _gr_asset_facts_add_private (GrAssetFacts  *self,
                                      GrPrivateKinds kind);
void     _gr_asset_facts_set_colour_type (GrAssetFacts *self,
                                          const char   *colour_type,
                                          guint         channels,
                                          guint         bit_depth);

/* Reads whole numbers out of untrusted bytes; the caller has checked that they are there. */
static inline guint16
gr_read_be16 (const guint8 *data)
{
  return (guint16)(data[0] << 8 | data[1]);
}

static inline guint32
gr_read_be32 (const guint8 *data)
{
  return (guint32)data[0] << 24 | (guint32)data[1] << 16 | (guint32)data[2] << 8 | data[3];
}

static inline guint16
gr_read_le16 (const guint8 *data)
{
  return (guint16)(data[1] << 8 | data[0]);
}

static inline guint32
gr_read_le24 (const guint8 *data)
{
  return (guint32)data[2] << 16 | (guint32)data[1] << 8 | data[0];
}

static inline guint32
gr_read_le32 (const guint8 *data)
{
  return (guint32)data[3] << 24 | gr_read_le24 (data);
}

G_END_DECLS
