// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/commandline.h"
#include "tests/support/wireserver.h"

/** One workspace and, attached to it, integrations, each as its name and URL. */
inline QByteArray endpointDocument(const QByteArrayList &integrations, const QByteArray &more = {})
{
    QByteArrayList attachments;
    QByteArrayList objects;
    for (const QByteArray &one : integrations) {
        objects.append(R"({"name": ")" + one.split(' ').constFirst() + R"(", "type": "WEBHOOK", "api_url": ")" +
                       one.split(' ').constLast() + R"("})");
        attachments.append(R"({"workspace": "w", "integration": ")" + one.split(' ').constFirst() +
                           R"(", "run_after": "all"})");
    }
    return R"({"organizations": [{"name": "acme", "workspaces": [{"name": "w"})" + more + R"(], "integrations": [)" +
           objects.join(',') + R"(], "attachments": [)" + attachments.join(',') + "]}]}";
}
