#include "hub/spaces.h"

#include "hub/spacehardware.h"
#include "hub/spacesearch.h"
#include "wire/forms.h"
#include "wire/methods.h"
#include "wire/methods/ofspace.h"
#include "wire/methods/spaceforms.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

std::optional<int> sleepTimeOf(const Arguments &arguments)
{
    return arguments.has("sleep_time"_L1) ? std::optional(arguments.number("sleep_time"_L1)) : std::nullopt;
}

std::vector<hub::SpaceVolume> volumesOf(const Arguments &arguments)
{
    std::vector<hub::SpaceVolume> volumes;
    const QJsonArray rows = arguments.value("volumes"_L1).toArray();
    for (const QJsonValueConstRef row : rows) {
        const QJsonObject given = row.toObject();
        hub::SpaceVolume volume{.type = given["type"_L1].toString(),
                                .source = given["source"_L1].toString(),
                                .mountPath = given["mount_path"_L1].toString(),
                                .revision = given["revision"_L1].toString(),
                                .path = given["path"_L1].toString()};
        if (given["read_only"_L1].isBool())
            volume.readOnly = given["read_only"_L1].toBool();
        volumes.push_back(std::move(volume));
    }
    return volumes;
}

template<typename Make>
Method giving(Make make)
{
    return ofSpace(make, runtimeForm);
}

QJsonObject hardwareForm(const hub::SpaceHardware &hardware)
{
    QJsonObject fields{{u"name"_s, hardware.name},
                       {u"pretty_name"_s, hardware.prettyName},
                       {u"cpu"_s, textForm(hardware.cpu)},
                       {u"ram"_s, textForm(hardware.ram)},
                       {u"ephemeral_storage"_s, hardware.disk.isEmpty() ? u"N/A"_s : hardware.disk},
                       {u"unit_cost_micro_usd"_s, hardware.costMicroUsd},
                       {u"unit_cost_usd"_s, hardware.costUsd},
                       {u"unit_label"_s, hardware.unit}};
    if (hardware.accelerator)
        fields[u"accelerator"_s] = typed(u"JobAccelerator"_s,
                                         {{u"type"_s, hardware.accelerator->type},
                                          {u"model"_s, hardware.accelerator->model},
                                          {u"quantity"_s, hardware.accelerator->quantity},
                                          {u"vram"_s, hardware.accelerator->memory},
                                          {u"manufacturer"_s, hardware.accelerator->manufacturer}});
    return typed(u"JobHardwareInfo"_s, fields);
}

Result<QJsonValue> hardware(Carrier &carrier, const Arguments &)
{
    return carrier.run(hub::spaces::hardware()).transform([](const auto &rows) -> QJsonValue {
        return listForm(rows, hardwareForm);
    });
}

Result<QJsonValue> templates(Carrier &carrier, const Arguments &)
{
    return carrier.run(hub::spaces::templates()).transform([](const auto &rows) -> QJsonValue {
        return listForm(rows, [](const hub::SpaceTemplate &row) {
            return typed(u"SpaceTemplate"_s,
                         {{u"name"_s, row.name},
                          {u"repo_id"_s, row.repoId},
                          {u"sdk"_s, row.sdk},
                          {u"preferred_private"_s, row.isPreferablyPrivate}});
        });
    });
}

QJsonObject foundForm(const hub::FoundSpace &found)
{
    return typed(u"SpaceSearchResult"_s,
                 {{u"id"_s, found.summary.repo.id},
                  {u"author"_s, textForm(found.summary.author)},
                  {u"title"_s, textForm(found.summary.title)},
                  {u"emoji"_s, textForm(found.summary.emoji)},
                  {u"sdk"_s, textForm(found.summary.sdk)},
                  {u"likes"_s, found.summary.likes},
                  {u"private"_s, found.summary.isPrivate},
                  {u"tags"_s, textsForm(found.summary.tags)},
                  {u"runtime"_s, found.runtime ? runtimeForm(*found.runtime) : QJsonValue()},
                  {u"ai_short_description"_s, textForm(found.description)},
                  {u"ai_category"_s, textForm(found.category)},
                  {u"semantic_relevancy_score"_s, found.relevancy},
                  {u"trending_score"_s, found.summary.trendingScore}});
}

Result<QJsonValue> search(Carrier &carrier, const Arguments &arguments)
{
    const hub::SpaceSearch wanted{.query = arguments.text("query"_L1),
                                  .category = arguments.text("category"_L1),
                                  .sdks = arguments.texts("sdk"_L1),
                                  .filters = arguments.texts("filter"_L1),
                                  .includeNonRunning = arguments.on("include_non_running"_L1),
                                  .onlyAgents = arguments.on("agents"_L1)};
    return carrier.run(hub::spaces::search(wanted)).transform([](const auto &rows) -> QJsonValue {
        return listForm(rows, foundForm);
    });
}

void addVolumeMethods(Methods &methods)
{
    using Space = const hub::RepoId &;
    using Given = const Arguments &;
    methods.add(u"set_space_volumes"_s,
                doing([](Space space, Given given) { return hub::spaces::setVolumes(space, volumesOf(given)); }));
    methods.add(u"delete_space_volumes"_s, doing([](Space space, Given) { return hub::spaces::removeVolumes(space); }));
    methods.add(u"request_space_storage"_s, giving([](Space space, Given given) {
                    return hub::spaces::requestStorage(space, given.text("storage"_L1));
                }));
    methods.add(u"delete_space_storage"_s,
                giving([](Space space, Given) { return hub::spaces::removeStorage(space); }));
}

} // namespace

void addSpaceMethods(Methods &methods)
{
    using Space = const hub::RepoId &;
    using Given = const Arguments &;
    methods.add(u"get_space_runtime"_s, giving([](Space space, Given) { return hub::spaces::runtime(space); }));
    methods.add(u"request_space_hardware"_s, giving([](Space space, Given given) {
                    return hub::spaces::requestHardware(space, given.text("hardware"_L1), sleepTimeOf(given));
                }));
    methods.add(u"set_space_sleep_time"_s, giving([](Space space, Given given) {
                    return hub::spaces::setSleepTime(space, given.number("sleep_time"_L1));
                }));
    methods.add(u"pause_space"_s, giving([](Space space, Given) { return hub::spaces::pause(space); }));
    methods.add(u"restart_space"_s, giving([](Space space, Given given) {
                    const bool anew = given.on("factory_reboot"_L1);
                    return hub::spaces::restart(space,
                                                anew ? hub::spaces::Restart::Factory : hub::spaces::Restart::Ordinary);
                }));
    methods.add(u"enable_space_dev_mode"_s,
                giving([](Space space, Given) { return hub::spaces::setDevMode(space, true); }));
    methods.add(u"disable_space_dev_mode"_s,
                giving([](Space space, Given) { return hub::spaces::setDevMode(space, false); }));
    methods.add(u"list_spaces_hardware"_s, hardware);
    methods.add(u"list_space_templates"_s, templates);
    methods.add(u"search_spaces"_s, search);
    addVolumeMethods(methods);
}

} // namespace wire
