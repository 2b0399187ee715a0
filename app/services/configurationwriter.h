// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/domain/workspace.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace infradots {

/** A secret on its way into a document; only sets of them come here. */
struct WrittenSecret
{
    QString shown;     ///< masked, for URLs; else empty
    QString owner;     ///< "acme/Ops Slack"
    QString key;       ///< "bot_token", "webhook_urls[0]"
    QStringList words; ///< what a name for it is made of: the owner's names, environment, key
};

/**
 * Writes things as objects of a configuration document, keys in the documented order. Two uses: the export, where
 * defaults are left out and secrets are references, and lists, where everything is told and secrets are masked.
 */
class ConfigurationWriter
{
public:
    using Json = nlohmann::ordered_json;
    using WriteSecret = std::function<Json(const WrittenSecret &)>;

    ConfigurationWriter(WriteSecret writeSecret, bool withDefaults)
        : m_writeSecret(std::move(writeSecret))
        , m_withDefaults(withDefaults)
    {
    }

    /** Without what is below it. */
    [[nodiscard]] Json organization(const Organization &organization) const;
    [[nodiscard]] Json workspace(const Workspace &workspace) const;
    [[nodiscard]] Json integration(const Organization &organization, const Integration &integration) const;
    [[nodiscard]] Json attachment(const Organization &organization, const Workspace &workspace,
                                  const Integration &integration, const Attachment &attachment) const;

private:
    struct Owner
    {
        QString name;
        QStringList words;
    };
    void putText(Json &json, const char *key, const QString &text, const QString &byDefault = {}) const;
    void putSecret(Json &json, const char *key, const SecretField &field, const QString &shown,
                   const Owner &owner) const;
    void putTargets(Json &json, IntegrationType type, const QList<Target> &targets, const Owner &owner) const;
    [[nodiscard]] Json targetList(const QList<Target> &targets, const QString &key, const Owner &owner) const;
    void putEndpoint(Json &json, const Integration &integration, const Owner &owner) const;

    WriteSecret m_writeSecret;
    bool m_withDefaults;
};

/** Lists: URLs masked, other secrets {"sealed": true}. */
[[nodiscard]] nlohmann::ordered_json maskedSecret(const WrittenSecret &secret);

} // namespace infradots
