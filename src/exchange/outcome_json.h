#pragma once
// Inside exchange/: what came of a session, as JSON.

#include "workshop/state.h"

#include <nlohmann/json.hpp>

namespace exchange {

using OrderedJson = nlohmann::ordered_json;

OrderedJson actions_json(const workshop::State&);
OrderedJson projects_json(const workshop::State&);
OrderedJson crossings_json(const workshop::State&);
// Tables, who arrived, ideas that are aside, the files it was merged from.
OrderedJson room_json(const workshop::State&);
// null: nobody has written it.
OrderedJson closing_json(const workshop::State&);
// What closes a meeting in Decidim (decidim-meetings): closing_report, attendees_count,
// contributions_count, attending_organizations, closed_at, and the audience by college.
std::string decidim_close_json(const workshop::State&, base::Milliseconds closed_at,
                               const std::string& language);

}  // namespace exchange
