-- SPDX-FileCopyrightText: InfraDots Admin contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Why an attempt has no answer, or not a whole one, as a word: what to do about it can be told in any language later.

ALTER TABLE delivery_attempt ADD COLUMN failure TEXT NOT NULL DEFAULT ''; -- empty: an answer came
