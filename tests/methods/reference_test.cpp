// The product's reference data against the source documents, typed here from the documents and not
// from the data: every figure, all 48 cells, every list. And a sentence for each fault of a file.

#include "../folder.h"

#include "methods/reference.h"

#include <doctest/doctest.h>

#include <fstream>
#include <numeric>

using methods::Figure;
using methods::Group;
using methods::Reference;

namespace {

using Lines = std::vector<std::string>;

const std::map<std::string, Reference>& shipped() {
    static const auto references =
        methods::read_references(FABRIQUE_SOURCE_DIR "/assets/reference");
    return references;
}

const Reference& document(const char* key) { return shipped().at(key); }

Lines exact(const char* reference, const char* group) {
    const Group* found = document(reference).group(group);
    REQUIRE_MESSAGE(found != nullptr, group);
    Lines lines;
    for (const auto& item : found->items) lines.push_back(item.exact);
    return lines;
}

Lines details(const char* group) {
    Lines lines;
    for (const auto& item : document("croisement").group(group)->items) {
        lines.push_back(item.detail);
    }
    return lines;
}

// One row of a printed table: what was asked, of whom, the answer, the percentage or the words.
struct Row {
    const char* key;
    const char* survey;
    const char* population;
    const char* answer;
    int percent;  // −1: only words
    const char* words;
};

void check_rows(const char* key, const std::vector<Row>& rows) {
    const Reference& reference = document(key);
    CHECK(reference.figures.size() == rows.size());
    for (const Row& row : rows) {
        CAPTURE(row.key);
        const Figure* figure = reference.figure(row.key);
        REQUIRE(figure != nullptr);
        CHECK(figure->survey == row.survey);
        CHECK(figure->population.fr == row.population);
        CHECK(figure->answer.fr == row.answer);
        CHECK(figure->percent.value_or(-1) == row.percent);
        CHECK(figure->in_words.fr == row.words);
    }
}

}  // namespace

TEST_CASE("every figure carries its source, population, year and exact label") {
    CHECK(shipped().size() == 6);
    for (const auto& [key, reference] : shipped()) {
        CAPTURE(key);
        CHECK_FALSE(reference.source.empty());
        CHECK(reference.year >= 2014);
        CHECK_FALSE(reference.silent.empty());
        CHECK(reference.own == (key == "diagnostic"));
        for (const Figure& figure : reference.figures) {
            CAPTURE(figure.key);
            CHECK_FALSE(figure.source.empty());
            CHECK_FALSE(figure.population.empty());
            CHECK(figure.year >= 2018);
            CHECK_FALSE(figure.exact.empty());
            CHECK_FALSE(figure.question.en.empty());
            CHECK_FALSE(figure.answer.en.empty());
            if (!figure.survey.empty()) CHECK(figure.survey.starts_with(key + "/"));
            // A percentage that is told is a number of the sentence it comes from.
            if (figure.percent) {
                CHECK(figure.exact.find(std::to_string(*figure.percent)) != std::string::npos);
            }
        }
    }
    CHECK(document("barometre-2021").silent[0].fr ==
          "La source ne donne pas la taille de l’échantillon : aucune marge d’erreur ne peut être "
          "dite.");
}

TEST_CASE("Paulmier 2017: axes, long labels and questions") {
    CHECK(exact("croisement", "forces") ==
          Lines{"Autonomie organisationnelle locale", "Pérennité économique et institutionnelle",
                "Motivation et valeurs des agents publics",
                "Légitimité de l'action publique en France"});
    CHECK(exact("croisement", "faiblesses") ==
          Lines{"Dyarchie élu(s) / cadres dirigeants", "Culture verticale et rigidités",
                "Faible légitimité de l'innovation", "Ressources rares pour l'innovation"});
    CHECK(exact("croisement", "opportunites") ==
          Lines{"Effets positifs reconfiguration territoriale", "Stimulation financière",
                "Injonctions sociétales & outils numériques"});
    CHECK(exact("croisement", "menaces") ==
          Lines{"Complexité accrue de la gouvernance – effets pervers",
                "Fragmentation des compétences - isolement",
                "Fractures & crevasses sociales et territoriales"});
    CHECK(details("forces") ==
          Lines{"Autonomie institutionnelle – organisation « souveraine »",
                "Pérennité économique et sociale – non concurrence – « clients captifs »",
                "Forte motivation des agents publics – Valeurs de service public",
                "Légitimité de l'action publique en France"});
    CHECK(details("faiblesses") ==
          Lines{"Dyarchie élu(s) / cadres dirigeants – hétérogénéité des rationalités – enjeux de "
                "pouvoirs internes – rôles incertains",
                "Culture hiérarchique verticale, rigidités, gérontocratie ?!, cloisonnements",
                "Faible légitimité de l'innovation, organisations dominées par le contrôle, la "
                "conformité à la norme, la culture du risque",
                "Ressources rares pour investir dans l'innovation : expertise externe, "
                "investissement humain, indisponibilité/quotidien - temps des décideurs accaparé "
                "par le court terme"});
    CHECK(details("opportunites") ==
          Lines{"Effets positifs de la reconfiguration territoriale, effets de seuil des fusions "
                "Régions, EPCI, communes nouvelles, clarification des compétences",
                "Puissante stimulation financière – pilotage sous contrainte - entre baisse des "
                "ressources d'Etat, gel des taux des impôts et rigidités à la baisse des dépenses",
                "Multiples injonctions sociétales, étatiques, numériques à la modernisation de "
                "l'action publique"});
    CHECK(details("menaces") ==
          Lines{"Complexité accrue de la gouvernance territoriale – effets nocifs du jeu politique "
                "– fragmentation des mandats – difficulté à dégager des consensus",
                "Fragmentation des compétences institutionnelles entre collectivités – "
                "spécialisation, isolement et discontinuité – assèchement des coopérations avec la "
                "fin des financements croisés",
                "Fractures et « crevasses » sociales et territoriales – pertes de confiance "
                "externe et interne"});
    Lines questions;
    for (const auto& crossing : document("croisement").crossings) {
        questions.push_back(crossing.question.fr);
    }
    CHECK(questions ==
          Lines{"Comment exploiter les forces reconnues afin de tirer profit de ces opportunités ?",
                "Comment faire pour que ces faiblesses n'empêchent pas de tirer profit de ces "
                "opportunités ?",
                "Comment utiliser ces forces pour réduire l'impact de ces menaces ?",
                "Quelles stratégies adopter afin que ces faiblesses ne promeuvent pas, "
                "n'amplifient pas ces menaces ?"});
}

TEST_CASE("Paulmier 2017: the 48 worked cells") {
    const std::vector<std::vector<Lines>> typed{
        {{"Emergence possible d'un nouveau projet de territoire", "Organisation plus pro active",
          "Pressions multiples directes, attente de réactions"},
         {"Espace temps plus vaste à investir pour évoluer",
          "Retour sur investissement, moteur de l'expérimentation",
          "Non concurrence = opportunité d'échanges de pratiques entre CT"},
         {"Disponibilité culturelle et intellectuelle, émulation",
          "Quête de sens redoublée, stimulation de la créativité utile",
          "Aspirations au transversal, à l'horizontal, porosité au progrès"},
         {"« Task force » plausible en faveur de l'innovation",
          "Confiance / efficacité /impôt , triptyque gagnant ?",
          "L'aménageur du territoire, innovateur exemplaire ?"}},
        {{"Organisation mise en perspective. temps plus long qu'un mandat ?",
          "Innovation à relier au pilotage de gestion. Quel risque à ne pas innover ?",
          "Apprentissage en commun pour mieux travailler ensemble"},
         {"Remise en cause de l'organisation passée – oser ?!",
          "Partager les « équations » et les arbitrages rendus. Nouvelles solidarités",
          "Réduire les écarts entre attentes. Relier innovation et FP du 21ème siècle"},
         {"Valoriser les productions publiques. Prise de recul",
          "Autonomiser les cadres de terrain. S'appuyer sur la démarche qualité",
          "Donner repères sécurisants. Développer le marketing services"},
         {"Quel % investir pour être à la hauteur demain ?",
          "Innover hors période budgétaire. Espace « libre »",
          "injonctions = progrès irréversibles"}},
        {{"Cultiver l'identité propre de l'organisation publique",
          "Veille active sur l'action des autres CT. Réinventer les coopérations",
          "La territorialisation des PP et des services : un laboratoire d'innovation!"},
         {"Réactiver / soutenir l'évaluation des politiques publiques",
          "Retrouver/retisser une logique de contrat de territoire",
          "Mutualiser ressources internes. Développer la solidarité intra territoriale"},
         {"Favoriser l'expression des agents publics",
          "Promouvoir l'échelle du bassin de vie pour l'action et la FPT",
          "Valoriser l'engagement personnel et collectif dans les territoires menacés"},
         {"Développer le reporting public « Accountability »",
          "Retrouver un rôle pour l'Etat local. S'appuyer sur la loi",
          "Soutenir les piliers du vivre ensemble : innovation sociale !"}},
        {{"Pas de « chaise vide » pour le manager !",
          "Partager un « observatoire des actions publiques »",
          "Expliciter enjeux de géographie prioritaire S'accorder sur objectifs"},
         {"Communiquer en interne. Viser la porosité salubre",
          "Désigner des cadres ambassadeurs crédibles",
          "Innover sur la territorialisation de l'organisation"},
         {"Dans les cœurs de métiers, importer ce qui peut germer",
          "Soutenir spécifiquement les innovateurs connectés aux réseaux pro.",
          "Ressourcer les « thérapies » : innovation de choc ou résilience douce ?!"},
         {"Choisir quelques priorités en phase avec les enjeux du territoire, des élus",
          "Optimiser le recours aux associations nationales et CNFPT. Parangonage ciblé",
          "S'octroyer un micro-crédit pour innover ! Une nouvelle sobriété contagieuse ?"}}};
    const std::vector<std::pair<std::string, std::string>> axes{{"forces", "opportunites"},
                                                                {"faiblesses", "opportunites"},
                                                                {"forces", "menaces"},
                                                                {"faiblesses", "menaces"}};
    const auto& crossings = document("croisement").crossings;
    REQUIRE(crossings.size() == typed.size());
    std::size_t cells = 0;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        CAPTURE(crossings[i].key);
        CHECK(crossings[i].rows == axes[i].first);
        CHECK(crossings[i].columns == axes[i].second);
        CHECK(crossings[i].cells == typed[i]);
        for (const auto& row : crossings[i].cells) cells += row.size();
    }
    CHECK(cells == 48);
}

TEST_CASE("Paulmier 2017: the toolbox in two groups, and the other lists") {
    CHECK(exact("croisement", "outils-opportunites") ==
          Lines{"Inscrire l'innovation publique comme l'un des facteurs de réussite du projet de "
                "territoire",
                "Prix !",
                "Revendiquer l'innovation comme facteur de performance de la gestion",
                "Transition numérique : la participation numérique pour ressourcer le rapport "
                "bénéficiaires / administration",
                "Constituer une équipe dédiée avec une méthodologie",
                "Créer des espaces temps pour innover avec les agents : des lieux et des liens !",
                "Développer le sourcing",
                "Promouvoir audace et créativité, lâcher prise et valorisation des succès",
                "Employeur public responsable"});
    CHECK(exact("croisement", "outils-menaces") ==
          Lines{"Nouveau projet de service public :\nCulture de résultat et valeurs publiques.\n"
                "Coproduct\nCo-promu",
                "Innovations inter institutionnelles\nDiversification de la coopération",
                "Territorialisation ferment de l'innovation",
                "Communication active entre sommet et terrain\n« se parler innovation ! »",
                "Nouveaux contrats de territoire – Appels à projets innovants\n"
                "Promotion des progrès\nEmpowerment local",
                "Libérer l'innovation sociale",
                "Entre élus et cadres\nTravail de lucidité active\nImpertinence constructive",
                "Communication interne ouverte et confiante",
                "Promouvoir l'économie collaborative de l'innovation publique locale",
                "Soutien public fort aux innovateurs internes\nElus et DG à leurs côtés",
                "Jouer à fond la carte des communautés d'innovateurs",
                "Segmenter les politiques locales\nTerritorialiser et thématiser les diagnostics, "
                "les enjeux, les objectifs",
                "Concours de riches idées simples pas chères pour publics prioritaires"});
    CHECK(exact("croisement", "vecteurs") ==
          Lines{"l'élu", "le cadre dirigeant", "l'expert", "l'Etat normatif", "l'informaticien",
                "le fournisseur", "l'agent", "le syndicaliste ?!"});
    CHECK(exact("croisement", "types") ==
          Lines{"démocratiques", "organisationnelles", "technologiques",
                "« philosophico-sociéto-environnementales »"});
    CHECK(exact("croisement", "client") ==
          Lines{"Le bénéficiaire de l'action", "l'élu", "l'agent", "l'intérêt général"});
    CHECK(exact("croisement", "conclusion").size() == 5);
}

TEST_CASE("Carassus 2018: every figure") {
    const char* all = "311 répondants, 50 % de réponses complètes (communes, EPCI, départements, "
                      "SDIS, région, autres - DGS, chefs de projet, Directeurs)";
    check_rows("innovation-2018",
               {{"nature/manageriale", "innovation-2018/nature", all,
                 "innovation managériale/organisationnelle (logique interne)", 53, ""},
                {"nature/societale", "innovation-2018/nature", all,
                 "innovation sociétale/servicielle (logique externe)", 47, ""},
                {"adoption/administratif", "innovation-2018/adoption", all,
                 "l'initiative d'un acteur administratif (DGS, DGA, etc.)", 78, ""},
                {"adoption/politique", "innovation-2018/adoption", all,
                 "l'engagement positif de la part d'un acteur politique de la collectivité", 60,
                 ""},
                {"adoption/operationnels", "innovation-2018/adoption", all,
                 "la proposition d'agents opérationnels et de cadres intermédiaires", 40, ""},
                {"passe", "", all, "n'influence que peu l'innovation actuelle", -1,
                 "plus de 2/3 des cas"}});
    for (const Figure& figure : document("innovation-2018").figures) CHECK(figure.year == 2018);
}

TEST_CASE("Carassus 2018: typology with its examples") {
    CHECK(exact("innovation-2018", "objet") ==
          Lines{"nouveaux modes d'organisation", "nouveaux services", "nouveaux outils de gestion",
                "NTIC", "nouveaux modèles économiques"});
    const Group& fields = *document("innovation-2018").group("domaine");
    struct Field {
        const char* name;
        const char* nature;
        Lines examples;  // the words that the source stresses
    };
    const std::vector<Field> typed{
        {"La vie locale", "societale",
         {"Forum citoyen", "design de service public", "portail famille"}},
        {"L'action sanitaire et sociale", "societale",
         {"réseau de bénévoles", "gérontechnologie", "maison de l'autonomie", "maison de santé",
          "maison de services publics itinérante", "co-conception"}},
        {"RH", "manageriale",
         {"formation au management", "qualité de vie au travail", "concours innovation",
          "management collaboratif", "charte des valeurs managériales"}},
        {"Stratégie/évaluation", "manageriale",
         {"projet d'administration", "relecture/révision des politiques publiques",
          "retour sur investissement", "arborescence"}},
        {"Les process, la qualité et l'organisation", "manageriale",
         {"services communs", "co-développement", "amélioration continue", "guichet unique"}},
        {"Systèmes d'information", "manageriale",
         {"dématérialisation", "espace numérique citoyen", "entrepôt de données"}}};
    REQUIRE(fields.items.size() == typed.size());
    for (std::size_t i = 0; i < typed.size(); ++i) {
        CAPTURE(typed[i].name);
        CHECK(fields.items[i].exact == typed[i].name);
        CHECK(fields.items[i].parent == typed[i].nature);
        REQUIRE(fields.items[i].examples.size() == typed[i].examples.size());
        for (std::size_t k = 0; k < typed[i].examples.size(); ++k) {
            CAPTURE(fields.items[i].examples[k]);
            CHECK(fields.items[i].examples[k].find(typed[i].examples[k]) != std::string::npos);
        }
    }
}

TEST_CASE("Carassus 2018: determinants in four families, in words only") {
    const Reference& study = document("innovation-2018");
    CHECK(exact("innovation-2018", "mise-en-oeuvre") ==
          Lines{"L'implication importante et le leadership d'un acteur administratif (DGS, DGA...)",
                "La collaboration de plusieurs acteurs internes à la collectivité",
                "Les échanges répétés entre équipes de direction et opérationnels",
                "La clarté de la méthodologie de gestion de projet",
                "La communication ou la présentation faite de l'innovation",
                "La collaboration avec des acteurs externes", "Le sentiment d'urgence"});
    Lines neutral;
    for (const auto& item : study.group("mise-en-oeuvre")->items) {
        if (item.parent == "neutre") neutral.push_back(item.key);
    }
    CHECK(neutral == Lines{"collaboration-externe", "urgence"});
    CHECK(exact("innovation-2018", "contexte") ==
          Lines{"les contraintes institutionnelles réglementaires",
                "les forces et faiblesses géographique et démographiques du territoire",
                "les contraintes financières nationales",
                "le contexte politique de la collectivité", "la situation macro-économique"});
    CHECK(exact("innovation-2018", "internes") ==
          Lines{"Le caractère dominant d'un acteur administratif (DGS, DGA...)",
                "L'existence d'une structure de pilotage dédié",
                "Le caractère dominant d'un acteur politique",
                "La culture interne de la collectivité",
                "La quantité de ressources mobilisables"});
    CHECK(exact("innovation-2018", "six-facteurs") ==
          Lines{"La perception de l'avantage donné par cette innovation",
                "La compatibilité aux valeurs et pratiques de la collectivité",
                "L'observabilité et la connaissance des résultats attendus",
                "La nature simple et ingénieuse de l'innovation",
                "La dimension collective qui concerne la majorité des services et agents de la "
                "collectivité",
                "Le caractère adaptable et accessible de l'innovation par chacun"});
    CHECK(study.group("mise-en-oeuvre")->influence.empty());
    CHECK(study.group("contexte")->influence.fr == "faible");
    CHECK(study.group("internes")->influence.fr == "importante");
    CHECK(study.group("six-facteurs")->influence.fr == "la plus forte");
    CHECK(exact("innovation-2018", "preconisations") ==
          Lines{"la nécessité de diversifier l'innovation (support/métier)",
                "des liens à prévoir/créer entre innovations managériale et sociétale : Un « Smart "
                "management » avant une Smart City",
                "vers une politique globale de l'innovation / un portefeuille de projets innovants "
                "/ une stratégie identifiée et transverse (management / politiques locale)",
                "La formation / implication des encadrants, des agents et des élus",
                "L'utilisation du mode projet",
                "L'innovation en mode design, avec la nécessité d'ouverture aux acteurs externes à "
                "la collectivité (bénéficiaires, usagers, partenaires, etc.)",
                "La mobilisation de structure de pilotage / animation de l'innovation (lab', "
                "direction de l'innovation, méthodologie partagée, etc.)",
                "Privilégier des innovations rapides, peu coûteuses, et sur un petit périmètre",
                "Favoriser des innovations incrémentales / processuelles plus que celle globales",
                "Démontrer, ex-ante et ex-post, la valeur ajoutée des innovations à engager, leur "
                "opérationnalité",
                "Communiquer sur les succès (interne / externe) pour développer une culture "
                "interne et une image de marque",
                "L'innovation dans le temps long et de manière collaborative / itérative"});
}

TEST_CASE("Dupuis 2014: axes, pillars, factors and both cities") {
    CHECK(exact("lecons-2014", "axes") == Lines{"qualité des SPL", "économies"});
    CHECK(exact("lecons-2014", "piliers") ==
          Lines{"la créativité (création de nouveautés relatives ou de l'efficience inattendue "
                "selon le terme de De Bono)",
                "la valeur (d'estime, d'usage et d'échange)",
                "la socialisation (maîtrise de la conduite du changement)"});
    CHECK(exact("lecons-2014", "cinq-facteurs") ==
          Lines{"l'adhésion aux objectifs (compréhension du sens)",
                "l'initiative individuelle (la reconnaissance, le soutien)",
                "les expérimentations (le droit à l'erreur )", "la sérendipité (Merton)",
                "les stimulations créatives ( le milieu propice à l'innovation)"});
    CHECK(exact("lecons-2014", "saint-etienne") ==
          Lines{"Le design management et sa relation avec les acteurs publics.",
                "Le prototypage comme modalité de conception-amélioration de services publics "
                "locaux (délivrance prestation, équipements et espaces publics..)",
                "Le design au service de « l'innovation-produit » et de « l'innovation-process »",
                "Un management local innovant mettant l'utilisateur /citoyen au cœur de l'action "
                "publique locale.",
                "Une démarche d'intervention exogène sur le sens et le contenu de l'action locale "
                "ayant des incidences en interne (maîtrise des dépenses, management...).",
                "La créativité avec les usagers questionnant le rôle du cadre dans ses postures "
                "d'AMO en matière de conception des politiques publiques",
                "L'expérience de Saint-Etienne comme innovation : le design au service de "
                "l'innovation dans la conduite de projets municipaux (expérimentations, "
                "créativité..)",
                "L'administration territoriale : ressource de la « fabrique » de services"});
    CHECK(exact("lecons-2014", "pantin") ==
          Lines{"Les politiques de tranquillité publique à l'œuvre depuis 1997 à Pantin",
                "Un exemple d'adaptation de l'organisation des services à la demande des usagers",
                "Une territorialisation comme réponse à une recherche d'efficacité sociale",
                "Un usage des nouvelles technologies de la sécurité comme levier d'une "
                "transformation des mentalités",
                "Un repositionnement sur les missions et activités prioritaires à finalité sociale",
                "Une internalisation de la gestion de la médiation",
                "Un renforcement des coopérations", "Un meilleur usage des NT",
                "un meilleur rapport qualité/coût des missions de la Police Municipale",
                "L'exemple de Pantin comme innovation : l'efficacité sociale et « l'expérience "
                "civique » au cœur de l'innovation des services publics locaux (initiatives, "
                "sérenpidité...)",
                "L'administration territoriale : facilitatrice de la transformation des services"});
    CHECK(document("lecons-2014").figures.empty());
}

TEST_CASE("Baromètre 2021: every row of the table") {
    const char* both = "agents et élus";
    const char* begun =
        "répondants de collectivités ayant déjà entamé des démarches d’innovation";
    const char* strategy = "collectivités ayant déployé une stratégie d’innovation";
    check_rows(
        "barometre-2021",
        {{"crise/oui", "barometre-2021/crise", begun, "oui", 66, ""},
         {"maturite/avancee", "barometre-2021/maturite", "répondants", "avancée", 25, ""},
         {"maturite/a-niveau", "barometre-2021/maturite", "répondants", "à niveau", 26, ""},
         {"projets/augmenter", "barometre-2021/projets", both, "augmenter", 55, ""},
         {"projets/meme-rythme", "barometre-2021/projets", both, "même rythme", 31, ""},
         {"portage-politique/elus", "barometre-2021/portage-politique",
          "élus de collectivités ayant déjà déployé des projets innovants", "oui", 74, ""},
         {"portage-politique/agents", "barometre-2021/portage-politique",
          "agents de collectivités ayant déjà déployé des projets innovants", "oui", 55, ""},
         {"portage/direction", "barometre-2021/portage", "collectivités", "DGS ou DGA", 54, ""},
         {"portage/poste-dedie", "barometre-2021/portage", "collectivités interrogées",
          "poste dédié ou partage entre directions", 12, ""},
         {"externes/cabinets", "barometre-2021/externes", "collectivités",
          "cabinets de conseil ou bureaux d’études", 40, ""},
         {"externes/associations", "barometre-2021/externes", "collectivités", "associations", 31,
          ""},
         {"externes/institutionnels", "barometre-2021/externes", "collectivités",
          "autres acteurs institutionnels", 29, ""},
         {"externes/universites", "barometre-2021/externes", "collectivités",
          "universités ou écoles", 22, ""},
         {"competences/changement", "barometre-2021/competences", "répondants",
          "conduite du changement", 40, ""},
         {"competences/collective", "barometre-2021/competences", both,
          "intelligence collective et gestion de projet", -1, "la moitié"},
         {"donnees/oui", "barometre-2021/donnees", strategy, "oui", -1, "près de la moitié"},
         {"raisons/ecologie", "barometre-2021/raisons", both,
          "répondre aux enjeux de la transition écologique du territoire", 46, ""},
         {"raisons/ecologie-elus", "barometre-2021/raisons", "élus",
          "répondre aux enjeux de la transition écologique du territoire", 59, ""},
         {"raisons/quotidien", "barometre-2021/raisons", both,
          "faciliter le quotidien des usagers", 45, ""},
         {"raisons/fonctionnement", "barometre-2021/raisons", both,
          "améliorer le fonctionnement de la collectivité", 44, ""},
         {"raisons/economie", "barometre-2021/raisons", both,
          "développer le tissu économique du territoire", 22, ""},
         {"raisons/economie-rurales", "barometre-2021/raisons", "intercommunalités rurales",
          "développer le tissu économique du territoire", 44, ""},
         {"priorite/73-et-plus", "barometre-2021/priorite", "usagers de 73 ans et plus",
          "quotidien facilité", 77, ""},
         {"durable/18-24", "barometre-2021/durable", "18-24 ans", "oui", 84, ""},
         {"consultation/oui", "barometre-2021/consultation", "citoyens interrogés", "oui", 52,
          ""}});
    for (const Figure& figure : document("barometre-2021").figures) CHECK(figure.year == 2021);
    CHECK(document("barometre-2021").figure("competences/changement")->note.fr ==
          "La Gazette des communes du 3 mai 2021 imprime 41 %.");
    CHECK(document("barometre-2021").group("priorites-usagers")->ordered);
    CHECK(exact("barometre-2021", "priorites-usagers") ==
          Lines{"un quotidien facilité", "l’environnement", "L’attractivité du territoire"});
    CHECK(exact("barometre-2021", "autres-priorites-usagers") ==
          Lines{"la santé", "la sécurité", "les transports", "le social"});
    CHECK(exact("barometre-2021", "freins") ==
          Lines{"le manque de budget et ressources dédiés à l’innovation",
                "le manque de compétences en interne",
                "la difficulté à mettre en place une gouvernance adaptée"});
    CHECK(exact("barometre-2021", "equipements") ==
          Lines{"incubateurs de projets ou de start-ups", "laboratoires d’innovation", "fablabs",
                "Les tiers-lieux"});
}

TEST_CASE("diagnosis and prize: ten dimensions of our own, three criteria, four angles") {
    CHECK(exact("diagnostic", "dimensions") ==
          Lines{"Portage par les élus et la direction générale", "Structure de pilotage",
                "Méthode et mode projet", "Collaboration interne", "Ouverture aux usagers",
                "Ressources et temps", "Culture et droit à l’erreur", "Communication",
                "Données et évaluation", "Réseaux"});
    CHECK(document("diagnostic").exact == "inspiré de la démarche, grille libre et modifiable");
    CHECK(document("diagnostic").group("niveaux")->items.size() == 5);
    const char* city = "CA Paris-Saclay";
    check_rows("diagnostic", {{"paris-saclay/agents", "", city, "agents", -1, "700 agents"},
                              {"paris-saclay/projets", "", city, "projets", -1,
                               "plus de 160 projets en 2021"},
                              {"paris-saclay/duree", "", city,
                               "travail sur l’innovation numérique", -1,
                               "deux ans, plusieurs services"},
                              {"paris-saclay/recrutement", "", city, "moyens", -1,
                               "une personne recrutée"}});
    CHECK(exact("prix-territoria", "criteres") ==
          Lines{"qualité novatrice", "capacité à être transposé à d'autres collectivités",
                "bonne utilisation des deniers publics"});
    CHECK(exact("prix-territoria", "angles") ==
          Lines{"la cible visée par l'action", "la démarche",
                "des partenariats mis place pour atteindre les objectifs",
                "un nouveau service rendu aux usagers du territoire"});
    CHECK(exact("prix-territoria", "exemple") ==
          Lines{"La salle sur demande (ou comment rendre utiles tous les m² publics)"});
    const char* candidates = "collectivités candidates";
    check_rows("prix-territoria",
               {{"date-limite", "", candidates, "30 juin", -1, "jusqu’au 30 juin"},
                {"edition-2024/dossiers", "", candidates, "dossiers", -1, "180 dossiers"},
                {"edition-2024/domaines", "", candidates, "domaines", -1, "19 domaines"}});
}

TEST_CASE("a figure is found by the answer's words, for a college before all") {
    const auto reasons = methods::figures_of(shipped(), "barometre-2021/raisons");
    CHECK(reasons.size() == 6);
    const std::string ecology = "Répondre aux enjeux de la transition écologique du territoire";
    CHECK(methods::figure_of(reasons, ecology, "elus")->percent == 59);
    CHECK(methods::figure_of(reasons, ecology, "elus/epci")->percent == 59);
    CHECK(methods::figure_of(reasons, ecology, "agents")->percent == 46);
    CHECK(methods::figure_of(reasons, ecology, "")->percent == 46);
    CHECK(methods::figure_of(reasons, "Develop the local economy", "agents")->percent == 22);
    CHECK(methods::figure_of(reasons, "Autre chose", "agents") == nullptr);
    const auto first = methods::figures_of(shipped(), "barometre-2021/priorite");
    CHECK(methods::figure_of(first, "Quotidien facilité", "usagers") == nullptr);
    CHECK(methods::figure_of(first, "Quotidien facilité", "usagers/73-et-plus")->percent == 77);
    CHECK(methods::figures_of(shipped(), "").empty());
    const base::Words words;
    CHECK(methods::value_text(*methods::figure_of(reasons, ecology, "elus"), words) == "59%");
    const auto trained = methods::figures_of(shipped(), "barometre-2021/donnees");
    CHECK(methods::value_text(*trained[0], words) == "nearly half");
    CHECK(methods::mark_text(*methods::figure_of(reasons, ecology, ""), words) ==
          "National reference 2021 · agents and elected people");
}

namespace {

const std::string sound = R"({"title": {"fr": "Titre"}, "source": "Une enquête", "year": 2021,
    "population": {"fr": "tous"},
    "figures": [{"key": "a", "question": "Q", "answer": "R", "percent": 12, "exact": "12 %"}],
    "groups": [{"key": "un", "title": "Un", "items": [{"key": "x", "exact": "X"}]},
               {"key": "deux", "title": "Deux", "items": [{"key": "y", "exact": "Y"}]}],
    "matrices": [{"key": "m", "rows": "un", "columns": "deux", "question": "Q ?",
                  "cells": [["XY"]]}]})";

std::string fault_of(const std::string& text) {
    try {
        methods::parse_reference("essai", text);
    } catch (const base::Failure& failure) {
        CHECK(failure.refusal().code == "bad_reference");
        return failure.what();
    }
    return "";
}

std::string with(const std::string& from, const std::string& to) {
    std::string text = sound;
    REQUIRE(text.find(from) != std::string::npos);
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("each fault of a reference file has its sentence") {
    CHECK(fault_of(sound) == "");
    CHECK(fault_of("{") == "essai.json is not sound JSON.");
    CHECK(fault_of("[]") == "essai.json is not sound JSON.");
    CHECK(fault_of("\xFF") == "essai.json is not UTF-8 text.");
    CHECK(fault_of(with("\"Une enquête\"", "\" \"")) ==
          "essai.json, document: “source” is missing.");
    CHECK(fault_of(with("\"year\": 2021,", "")) == "essai.json, document: “year” is missing.");
    CHECK(fault_of(with("2021", "\"2021\"")) ==
          "essai.json, document: “year” is not a whole number from 1900 to 2100.");
    CHECK(fault_of(with("2021", "1e300")) ==
          "essai.json, document: “year” is not a whole number from 1900 to 2100.");
    CHECK(fault_of(with("{\"fr\": \"Titre\"}", "{\"en\": \"Title\"}")) ==
          "essai.json, document, title: “fr” is missing.");
    CHECK(fault_of(with("{\"fr\": \"Titre\"}", "7")) ==
          "essai.json, document, title: an entry in braces is expected.");
    CHECK(fault_of(with("\"population\": {\"fr\": \"tous\"},", "")) ==
          "essai.json, figures, a: “population” is missing.");
    CHECK(fault_of(with("\"percent\": 12,", "")) ==
          "essai.json, figures, a: there is neither a percentage nor what the source says in "
          "words.");
    CHECK(fault_of(with("12,", "101,")) ==
          "essai.json, figures, a: “percent” is not a whole number from 0 to 100.");
    CHECK(fault_of(with(", \"exact\": \"12 %\"", "")) ==
          "essai.json, figures, a: “exact” is missing.");
    CHECK(fault_of(with("\"12 %\"", "12")) == "essai.json, figures, a: “exact” is not a text.");
    CHECK(fault_of(with("\"12 %\"", "\"" + std::string(1001, 'x') + "\"")) ==
          "essai.json, figures, a: “exact” has more than 1000 characters.");
    CHECK(fault_of(with("\"deux\", \"title\"", "\"un\", \"title\"")) ==
          "essai.json, groups: the key “un” is there twice.");
    CHECK(fault_of(with("[{\"key\": \"x\", \"exact\": \"X\"}]", "{}")) ==
          "essai.json, groups, un: “items” is not a list.");
    CHECK(fault_of(with("[{\"key\": \"x\", \"exact\": \"X\"}]", "[7]")) ==
          "essai.json, groups, un, items: an entry in braces is expected.");
    CHECK(fault_of(with("\"rows\": \"un\"", "\"rows\": \"trois\"")) ==
          "essai.json, matrices, m: there is no list “trois”.");
    CHECK(fault_of(with("[[\"XY\"]]", "[[\"XY\", \"Z\"]]")) ==
          "essai.json, matrices, m: the cells do not fit the two lists.");
    std::string many = "[0";
    for (int i = 0; i < 500; ++i) many += ",0";
    CHECK(fault_of(with("[[\"XY\"]]", many + "]")) ==
          "essai.json, matrices, m: “cells” has more than 500 entries.");
}

TEST_CASE("a folder that cannot be read, and files that are too large, are refused") {
    const tests::Folder folder;
    CHECK_THROWS_AS(methods::read_references(folder / "nowhere"), base::Failure);
    CHECK(methods::read_references(folder.path()).empty());
    std::ofstream(folder / "essai.json") << sound;
    CHECK(methods::read_references(folder.path()).at("essai").year == 2021);
    std::ofstream(folder / "grand.json") << std::string(methods::reference_bytes_max + 1, ' ');
    CHECK_THROWS_WITH_AS(methods::read_references(folder.path()),
                         "grand.json cannot be read, or is larger than 256 KiB.", base::Failure);
}

TEST_CASE("what stands beside local answers: each figure once, words where there is no number") {
    const base::Words words;
    const std::vector<std::string> labels{
        "Répondre aux enjeux de la transition écologique du territoire", "Autre"};
    const std::vector<std::string> groups{"agents", "elus"};
    const auto beside = methods::references_beside(shipped(), "barometre-2021/raisons", labels,
                                                   groups, words);
    REQUIRE(beside.size() == 2);
    CHECK(beside[0].option == 0);
    CHECK(beside[0].key.empty());
    CHECK(beside[0].percent == 46);
    CHECK(beside[0].text == "46% · National reference 2021 · agents and elected people");
    CHECK(beside[1].key == "elus");
    CHECK(beside[1].percent == 59);
    const std::vector<std::string> yes{"Oui"};
    const auto trained = methods::references_beside(shipped(), "barometre-2021/donnees", yes,
                                                    groups, words);
    REQUIRE(trained.size() == 1);
    CHECK_FALSE(trained[0].percent);
    CHECK(trained[0].text == "nearly half · National reference 2021 · authorities with an "
                             "innovation strategy (The source gives no percentage.)");
    CHECK(methods::source_note(shipped(), "barometre-2021/donnees", words)
              .starts_with("Source: Abylon, La Gazette des communes"));
    CHECK(methods::source_note(shipped(), "ici/question", words).empty());
}
