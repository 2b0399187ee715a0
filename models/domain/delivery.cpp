// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/delivery.h"

#include "models/domain/texttable.h"

namespace infradots {

namespace {
constexpr TextTable<DeliveryState, 6> StateNames{{
    {DeliveryState::Queued, u"queued"},
    {DeliveryState::Sending, u"sending"},
    {DeliveryState::Waiting, u"waiting"},
    {DeliveryState::Done, u"done"},
    {DeliveryState::Held, u"held"},
    {DeliveryState::Cancelled, u"cancelled"},
}};

constexpr TextTable<Verdict, 5> VerdictNames{{
    {Verdict::Delivered, u"delivered"},
    {Verdict::Accepted, u"accepted"},
    {Verdict::Rejected, u"rejected"},
    {Verdict::Failed, u"failed"},
    {Verdict::Unknown, u"unknown"},
}};
} // namespace

QString toText(DeliveryState state)
{
    return textOf(StateNames, state);
}

std::optional<DeliveryState> deliveryStateFromText(const QString &text)
{
    return valueOf(StateNames, text);
}

QString toText(Verdict verdict)
{
    return textOf(VerdictNames, verdict);
}

std::optional<Verdict> verdictFromText(const QString &text)
{
    return valueOf(VerdictNames, text);
}

} // namespace infradots
