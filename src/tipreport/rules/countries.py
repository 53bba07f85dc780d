"""The countries and territories of the report: their codes, names and demonyms.

The report's names are a closed list, written here from its own headings of 2001 to 2025 and completed with every
other entry of ISO 3166-1, since any of them may be named as an origin, a transit state or a destination. A lookup is
exact after folding; there is no fuzzy matching, for a wrong country is worse than none. A word that may mean two
countries stands in `AMBIGUOUS_NAMES` or `AMBIGUOUS_DEMONYMS` and resolves to none of them.

Over 400 lines: one table, a row a fact.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tipreport.rules.gazetteer import CountryRow, Gazetteer, fold

__all__ = [
    "AMBIGUOUS_DEMONYMS",
    "AMBIGUOUS_NAMES",
    "COUNTRIES",
    "DECOYS",
    "GAZETTEER",
    "CountryRow",
    "Gazetteer",
    "by_alpha3",
    "demonym",
    "demonym_pattern",
    "find",
    "fold",
    "name_pattern",
]


# fmt: off
COUNTRIES: Final[tuple[CountryRow, ...]] = (
    CountryRow("ABW", "Aruba", demonyms=("Aruban", "Arubans")),
    CountryRow(
        "AFG", "Afghanistan",
        demonyms=("Afghan", "Afghans", "Afghani", "Afghanis"),
        labels=("Islamic Republic of Afghanistan",),
    ),
    CountryRow("AGO", "Angola", demonyms=("Angolan", "Angolans"), labels=("Republic of Angola",)),
    CountryRow("AIA", "Anguilla", demonyms=("Anguillan", "Anguillans", "Anguillian", "Anguillians")),
    CountryRow("ALA", "Åland Islands", names=("Åland",), demonyms=("Ålander", "Ålanders"), labels=("Aland Isl.",)),
    CountryRow("ALB", "Albania", demonyms=("Albanian", "Albanians"), labels=("Republic of Albania",)),
    CountryRow("AND", "Andorra", demonyms=("Andorran", "Andorrans"), labels=("Principality of Andorra",)),
    CountryRow(
        "ANT", "Netherlands Antilles",
        names=("Dutch Antilles",),
        demonyms=("Antillean", "Antilleans"),
        labels=("Neth. Antilles", "Antilles, Netherlands"),
        last_edition=2010,
    ),
    CountryRow(
        "ARE", "United Arab Emirates",
        abbreviations=("UAE", "U.A.E."),
        demonyms=("Emirati", "Emiratis", "Emirian", "Emirians"),
        labels=("UArabEmir", "United Arab Emirates (UAE)", "Emirates"),
    ),
    CountryRow(
        "ARG", "Argentina",
        demonyms=("Argentine", "Argentines", "Argentinean", "Argentineans", "Argentinian", "Argentinians"),
        labels=("Argentine Republic",),
    ),
    CountryRow("ARM", "Armenia", demonyms=("Armenian", "Armenians"), labels=("Republic of Armenia",)),
    CountryRow("ASM", "American Samoa", demonyms=("American Samoan", "American Samoans"), labels=("Samoa, American",)),
    CountryRow("ATA", "Antarctica"),
    CountryRow("ATF", "French Southern Territories", names=("French Southern and Antarctic Lands",)),
    CountryRow(
        "ATG", "Antigua and Barbuda",
        names=("Antigua & Barbuda", "Antigua-Barbuda"),
        demonyms=("Antiguan", "Antiguans", "Barbudan", "Barbudans"),
    ),
    CountryRow("AUS", "Australia", demonyms=("Australian", "Australians", "Aussie", "Aussies")),
    CountryRow("AUT", "Austria", demonyms=("Austrian", "Austrians"), labels=("Republic of Austria",)),
    CountryRow(
        "AZE", "Azerbaijan",
        demonyms=("Azerbaijani", "Azerbaijanis", "Azeri", "Azeris"),
        labels=("Republic of Azerbaijan",),
    ),
    CountryRow("BDI", "Burundi", demonyms=("Burundian", "Burundians"), labels=("Republic of Burundi",)),
    CountryRow("BEL", "Belgium", demonyms=("Belgian", "Belgians"), labels=("Kingdom of Belgium",)),
    CountryRow("BEN", "Benin", demonyms=("Beninese", "Beninois"), labels=("Republic of Benin",)),
    CountryRow(
        "BES", "Bonaire, Sint Eustatius, and Saba",
        names=(
            "Bonaire, Sint Eustatius and Saba", "Bonaire, St. Eustatius, and Saba", "Bonaire, St. Eustatius and Saba",
            "Bonaire", "Sint Eustatius", "St. Eustatius", "Caribbean Netherlands",
        ),
        abbreviations=("BES",),
        demonyms=("Bonairean", "Bonaireans"),
        labels=("BES islands",),
    ),
    CountryRow(
        "BFA", "Burkina Faso",
        names=("Burkina", "Upper Volta"),
        demonyms=("Burkinabé", "Burkinabe", "Burkinabes"),
        labels=("BurkinaFaso",),
    ),
    CountryRow(
        "BGD", "Bangladesh",
        demonyms=("Bangladeshi", "Bangladeshis"),
        labels=("People's Republic of Bangladesh",),
    ),
    CountryRow("BGR", "Bulgaria", demonyms=("Bulgarian", "Bulgarians"), labels=("Republic of Bulgaria",)),
    CountryRow("BHR", "Bahrain", demonyms=("Bahraini", "Bahrainis"), labels=("Kingdom of Bahrain",)),
    CountryRow(
        "BHS", "The Bahamas",
        names=("Bahamas",),
        demonyms=("Bahamian", "Bahamians"),
        labels=("Bahamas, The", "Commonwealth of the Bahamas"),
    ),
    CountryRow(
        "BIH", "Bosnia and Herzegovina",
        names=("Bosnia & Herzegovina", "Bosnia-Herzegovina", "Bosnia i Herzegovina", "Bosnia"),
        abbreviations=("BiH", "BIH"),
        demonyms=("Bosnian", "Bosnians", "Herzegovinian", "Herzegovinians"),
        labels=("BosniaandHerz", "Republic of Bosnia and Herzegovina"),
    ),
    CountryRow("BLM", "Saint Barthélemy", names=("St. Barthélemy", "St. Barts", "Saint Barts")),
    CountryRow(
        "BLR", "Belarus",
        names=("Byelorussia", "Belorussia"),
        demonyms=(
            "Belarusian", "Belarusians", "Belarussian", "Belarussians", "Byelorussian", "Byelorussians", "Belorussian",
            "Belorussians",
        ),
        labels=("Republic of Belarus",),
    ),
    CountryRow("BLZ", "Belize", demonyms=("Belizean", "Belizeans")),
    CountryRow("BMU", "Bermuda", demonyms=("Bermudian", "Bermudians", "Bermudan", "Bermudans")),
    CountryRow(
        "BOL", "Bolivia",
        names=("Plurinational State of Bolivia",),
        demonyms=("Bolivian", "Bolivians"),
        labels=("Bolivia, Plurinational State of",),
    ),
    CountryRow(
        "BRA", "Brazil",
        demonyms=("Brazilian", "Brazilians"),
        labels=("Brasil", "Federative Republic of Brazil"),
    ),
    CountryRow("BRB", "Barbados", demonyms=("Barbadian", "Barbadians", "Bajan", "Bajans")),
    CountryRow("BRN", "Brunei", names=("Brunei Darussalam",), demonyms=("Bruneian", "Bruneians")),
    CountryRow("BTN", "Bhutan", demonyms=("Bhutanese",), labels=("Kingdom of Bhutan",)),
    CountryRow("BVT", "Bouvet Island"),
    CountryRow(
        "BWA", "Botswana",
        demonyms=("Motswana", "Batswana", "Botswanan", "Botswanans"),
        labels=("Republic of Botswana",),
    ),
    CountryRow(
        "CAF", "Central African Republic",
        abbreviations=("CAR",),
        labels=("CentralAfRep", "Central African Rep."),
    ),
    CountryRow("CAN", "Canada", demonyms=("Canadian", "Canadians")),
    CountryRow(
        "CCK", "Cocos (Keeling) Islands",
        names=("Cocos Islands", "Keeling Islands"),
        demonyms=("Cocos Islander", "Cocos Islanders"),
    ),
    CountryRow("CHE", "Switzerland", demonyms=("Swiss",), labels=("Swiss Confederation",)),
    CountryRow("CHL", "Chile", demonyms=("Chilean", "Chileans"), labels=("Republic of Chile",)),
    CountryRow(
        "CHN", "China",
        names=("People's Republic of China", "Peoples Republic of China", "Peoples' Republic of China", "PR China"),
        abbreviations=("PRC", "P.R.C."),
        demonyms=("Chinese",),
        labels=(
            "China, mainland", "China (PRC)", "China, People's Republic of", "People's Republic of China (PRC)",
            "China (includes Tibet, Hong Kong, and Macau)", "China (includes Hong Kong, Macau, and Tibet)",
        ),
    ),
    CountryRow(
        "CIV", "Côte d'Ivoire",
        names=("Ivory Coast",),
        demonyms=("Ivoirian", "Ivoirians", "Ivorian", "Ivorians", "Ivoirien", "Ivoiriens"),
        labels=(
            "Cote d Ivoire", "Ivory Coast (Côte d'Ivoire)", "Côte d'Ivoire (Ivory Coast)", "Republic of Côte d'Ivoire",
        ),
    ),
    CountryRow(
        "CMR", "Cameroon",
        names=("Cameroun",),
        demonyms=("Cameroonian", "Cameroonians"),
        labels=("Republic of Cameroon",),
    ),
    CountryRow(
        "COD", "Democratic Republic of the Congo",
        names=(
            "Democratic Republic of Congo", "Democratic Republic Congo", "DR Congo", "D.R. Congo", "Congo-Kinshasa",
            "Congo Kinshasa", "Zaire",
        ),
        abbreviations=("DRC", "D.R.C.", "DROC"),
        demonyms=("Zairian", "Zairians", "Zairean", "Zaireans"),
        labels=(
            "Congo, Democratic Republic of the", "Congo, Democratic Republic of",
            "Congo, The Democratic Republic of the", "Congo, Democratic Republic", "Congo, Democratic Rep. of",
            "Congo, Democratic Rep. of the", "Congo, Dem. Rep. of the", "Congo, Dem. Rep.", "Congo, DemRep (Zaire)",
            "Congo, DRC", "Democratic Republic of the Congo (DRC)",
        ),
    ),
    CountryRow(
        "COG", "Republic of the Congo",
        names=("Republic of Congo", "Congo-Brazzaville", "Congo Brazzaville"),
        abbreviations=("ROC",),
        labels=(
            "Congo, Republic of the", "Congo, Republic of", "Congo, Rep. of the", "Congo, Rep. of", "Congo, Republic",
            "Congo, ROC", "Congo (Brazzaville, Rep)", "Republic of the Congo (ROC)",
            "Republic of the Congo (Brazzaville)",
        ),
    ),
    CountryRow("COK", "Cook Islands", demonyms=("Cook Islander", "Cook Islanders")),
    CountryRow("COL", "Colombia", demonyms=("Colombian", "Colombians"), labels=("Republic of Colombia",)),
    CountryRow(
        "COM", "Comoros",
        names=("Comoro Islands",),
        demonyms=("Comoran", "Comorans", "Comorian", "Comorians"),
        labels=("Union of the Comoros",),
    ),
    CountryRow(
        "CPV", "Cabo Verde",
        names=("Cape Verde",),
        demonyms=("Cabo Verdean", "Cabo Verdeans", "Cape Verdean", "Cape Verdeans"),
        labels=("CapeVerde", "Republic of Cabo Verde"),
    ),
    CountryRow(
        "CRI", "Costa Rica",
        demonyms=("Costa Rican", "Costa Ricans"),
        labels=("CostaRica", "Republic of Costa Rica"),
    ),
    CountryRow("CUB", "Cuba", demonyms=("Cuban", "Cubans"), labels=("Republic of Cuba",)),
    CountryRow("CUW", "Curaçao", demonyms=("Curaçaoan", "Curaçaoans"), labels=("Curaco",)),
    CountryRow("CXR", "Christmas Island", demonyms=("Christmas Islander", "Christmas Islanders")),
    CountryRow("CYM", "Cayman Islands", demonyms=("Caymanian", "Caymanians")),
    CountryRow(
        "CYP", "Cyprus",
        names=("Republic of Cyprus",),
        demonyms=("Cypriot", "Cypriots"),
        labels=("Cyprus, Republic of",),
    ),
    CountryRow(
        "CZE", "Czech Republic",
        names=("Czechia",),
        demonyms=("Czech", "Czechs"),
        labels=("CzechRep", "Czech Rep."),
    ),
    CountryRow("DEU", "Germany", demonyms=("German", "Germans"), labels=("German Federal Republic", "Federal Republic of Germany",)),
    CountryRow("DJI", "Djibouti", demonyms=("Djiboutian", "Djiboutians"), labels=("Republic of Djibouti",)),
    CountryRow("DMA", "Dominica", labels=("Commonwealth of Dominica",)),
    CountryRow("DNK", "Denmark", demonyms=("Danish", "Dane", "Danes"), labels=("Kingdom of Denmark",)),
    CountryRow("DOM", "Dominican Republic", labels=("DomRep", "Dominican Rep.")),
    CountryRow(
        "DZA", "Algeria",
        demonyms=("Algerian", "Algerians"),
        labels=("People's Democratic Republic of Algeria",),
    ),
    CountryRow(
        "ECU", "Ecuador",
        demonyms=("Ecuadorian", "Ecuadorians", "Ecuadoran", "Ecuadorans", "Ecuadorean", "Ecuadoreans"),
        labels=("Republic of Ecuador",),
    ),
    CountryRow("EGY", "Egypt", demonyms=("Egyptian", "Egyptians"), labels=("Arab Republic of Egypt",)),
    CountryRow("ERI", "Eritrea", demonyms=("Eritrean", "Eritreans"), labels=("State of Eritrea",)),
    CountryRow(
        "ESH", "Western Sahara",
        names=("Sahrawi Arab Democratic Republic",),
        demonyms=("Sahrawi", "Sahrawis", "Saharawi", "Saharawis"),
    ),
    CountryRow("ESP", "Spain", demonyms=("Spanish", "Spaniard", "Spaniards"), labels=("Kingdom of Spain",)),
    CountryRow("EST", "Estonia", demonyms=("Estonian", "Estonians"), labels=("Republic of Estonia",)),
    CountryRow(
        "ETH", "Ethiopia",
        demonyms=("Ethiopian", "Ethiopians"),
        labels=("Federal Democratic Republic of Ethiopia",),
    ),
    CountryRow("FIN", "Finland", demonyms=("Finnish", "Finn", "Finns"), labels=("Republic of Finland",)),
    CountryRow("FJI", "Fiji", names=("Fiji Islands",), demonyms=("Fijian", "Fijians"), labels=("Republic of Fiji",)),
    CountryRow(
        "FLK", "Falkland Islands",
        names=("Falklands", "Malvinas"),
        demonyms=("Falkland Islander", "Falkland Islanders"),
        labels=("Falkland Islands (Malvinas)",),
    ),
    CountryRow(
        "FRA", "France",
        demonyms=("French", "Frenchman", "Frenchmen", "Frenchwoman", "Frenchwomen"),
        labels=("French Republic",),
    ),
    CountryRow("FRO", "Faroe Islands", names=("Faeroe Islands", "Faroes"), demonyms=("Faroese",)),
    CountryRow(
        "FSM", "Micronesia",
        names=("Federated States of Micronesia",),
        abbreviations=("FSM", "F.S.M."),
        demonyms=("Micronesian", "Micronesians"),
        labels=("Micronesia (Federated States of)", "Federated States of Micronesia (FSM)"),
    ),
    CountryRow("GAB", "Gabon", demonyms=("Gabonese",), labels=("Gabonese Republic",)),
    CountryRow(
        "GBR", "United Kingdom",
        names=(
            "United Kingdom of Great Britain and Northern Ireland", "Great Britain", "Britain", "England", "Scotland",
            "Wales", "Northern Ireland",
        ),
        abbreviations=("UK", "U.K."),
        demonyms=("British", "Briton", "Britons", "Scottish", "Scot", "Scots", "Welsh", "Northern Irish"),
        labels=("United Kingdom (UK)", "England and Wales"),
    ),
    CountryRow("GEO", "Georgia", names=("Republic of Georgia",), demonyms=("Georgian", "Georgians")),
    CountryRow("GGY", "Guernsey"),
    CountryRow(
        "GHA", "Ghana",
        demonyms=("Ghanaian", "Ghanaians", "Ghanian", "Ghanians"),
        labels=("Republic of Ghana",),
    ),
    CountryRow("GIB", "Gibraltar", demonyms=("Gibraltarian", "Gibraltarians")),
    CountryRow(
        "GIN", "Guinea",
        names=("Guinea-Conakry", "Guinea Conakry"),
        demonyms=("Guinean", "Guineans"),
        labels=("Guinea, Republic of", "Republic of Guinea"),
    ),
    CountryRow("GLP", "Guadeloupe", demonyms=("Guadeloupean", "Guadeloupeans", "Guadeloupian", "Guadeloupians")),
    CountryRow(
        "GMB", "The Gambia",
        names=("Gambia",),
        demonyms=("Gambian", "Gambians"),
        labels=("Gambia, The", "Gambia, Republic of The", "Republic of the Gambia"),
    ),
    CountryRow(
        "GNB", "Guinea-Bissau",
        names=("Guinea Bissau",),
        demonyms=(
            "Bissau-Guinean", "Bissau-Guineans", "Guinea-Bissauan", "Guinea-Bissauans", "Guinea-Bissauean",
            "Guinea-Bissaueans",
        ),
        labels=("Republic of Guinea-Bissau",),
    ),
    CountryRow(
        "GNQ", "Equatorial Guinea",
        demonyms=(
            "Equatorial Guinean", "Equatorial Guineans", "Equatoguinean", "Equatoguineans", "Equato-Guinean",
            "Equato-Guineans",
        ),
        labels=("EqGuinea", "Eq. Guinea", "Guinea, Equatorial", "Republic of Equatorial Guinea"),
    ),
    CountryRow("GRC", "Greece", demonyms=("Greek", "Greeks"), labels=("Hellenic Republic",)),
    CountryRow("GRD", "Grenada", demonyms=("Grenadian", "Grenadians")),
    CountryRow("GRL", "Greenland", demonyms=("Greenlandic", "Greenlander", "Greenlanders")),
    CountryRow("GTM", "Guatemala", demonyms=("Guatemalan", "Guatemalans"), labels=("Republic of Guatemala",)),
    CountryRow(
        "GUF", "French Guiana",
        names=("French Guyana",),
        demonyms=("French Guianese", "French Guyanese"),
        labels=("Guiana, French",),
    ),
    CountryRow("GUM", "Guam", demonyms=("Guamanian", "Guamanians")),
    CountryRow("GUY", "Guyana", demonyms=("Guyanese",), labels=("Republic of Guyana",)),
    CountryRow(
        "HKG", "Hong Kong",
        names=("Hong Kong SAR", "Hong Kong Special Administrative Region"),
        demonyms=("Hong Kong", "Hongkonger", "Hongkongers", "Hong Konger", "Hong Kongers"),
        labels=(
            "China, P.R.: Hong Kong", "Hong Kong S.A.R.", "Hong Kong, China", "Hong Kong SAR, China", "China (Hong Kong)", "HongKong",
            "Special Administrative Region of Hong Kong", "Hong Kong Special Administrative Region (SAR)",
            "Hong Kong Special Administrative Region of China",
        ),
    ),
    CountryRow("HMD", "Heard Island and McDonald Islands"),
    CountryRow("HND", "Honduras", demonyms=("Honduran", "Hondurans"), labels=("Republic of Honduras",)),
    CountryRow(
        "HRV", "Croatia",
        demonyms=("Croatian", "Croatians", "Croat", "Croats"),
        labels=("Republic of Croatia",),
    ),
    CountryRow("HTI", "Haiti", demonyms=("Haitian", "Haitians"), labels=("Republic of Haiti",)),
    CountryRow("HUN", "Hungary", demonyms=("Hungarian", "Hungarians")),
    CountryRow("IDN", "Indonesia", demonyms=("Indonesian", "Indonesians"), labels=("Republic of Indonesia",)),
    CountryRow("IMN", "Isle of Man", demonyms=("Manx",)),
    CountryRow("IND", "India", demonyms=("Indian", "Indians"), labels=("Republic of India",)),
    CountryRow(
        "IOT", "British Indian Ocean Territory",
        names=("Chagos Archipelago", "Chagos Islands"),
        demonyms=("Chagossian", "Chagossians"),
    ),
    CountryRow(
        "IRL", "Ireland",
        names=("Republic of Ireland", "Irish Republic"),
        demonyms=("Irish", "Irishman", "Irishmen", "Irishwoman", "Irishwomen"),
        labels=("Ireland, Republic of", "Eire"),
    ),
    CountryRow(
        "IRN", "Iran",
        names=("Islamic Republic of Iran",),
        demonyms=("Iranian", "Iranians"),
        labels=("Iran, Islamic Republic of",),
    ),
    CountryRow("IRQ", "Iraq", demonyms=("Iraqi", "Iraqis"), labels=("Republic of Iraq",)),
    CountryRow("ISL", "Iceland", demonyms=("Icelandic", "Icelander", "Icelanders"), labels=("Republic of Iceland",)),
    CountryRow("ISR", "Israel", demonyms=("Israeli", "Israelis"), labels=("State of Israel",)),
    CountryRow("ITA", "Italy", demonyms=("Italian", "Italians"), labels=("Italian Republic",)),
    CountryRow("JAM", "Jamaica", demonyms=("Jamaican", "Jamaicans")),
    CountryRow("JEY", "Jersey"),
    CountryRow("JOR", "Jordan", demonyms=("Jordanian", "Jordanians"), labels=("Hashemite Kingdom of Jordan",)),
    CountryRow("JPN", "Japan", demonyms=("Japanese",)),
    CountryRow(
        "KAZ", "Kazakhstan",
        names=("Kazakstan",),
        demonyms=("Kazakhstani", "Kazakhstanis", "Kazakh", "Kazakhs"),
        labels=("Republic of Kazakhstan",),
    ),
    CountryRow("KEN", "Kenya", demonyms=("Kenyan", "Kenyans"), labels=("Republic of Kenya",)),
    CountryRow(
        "KGZ", "Kyrgyz Republic",
        names=("Kyrgyzstan", "Kirghizstan", "Kyrghyzstan"),
        demonyms=("Kyrgyzstani", "Kyrgyzstanis", "Kyrgyz"),
        labels=("KyrgyzRep", "Kyrgyz Rep."),
    ),
    CountryRow("KHM", "Cambodia", demonyms=("Cambodian", "Cambodians"), labels=("Kingdom of Cambodia",)),
    CountryRow(
        "KIR", "Kiribati",
        demonyms=("I-Kiribati", "Kiribatian", "Kiribatians"),
        labels=("Republic of Kiribati",),
    ),
    CountryRow(
        "KNA", "Saint Kitts and Nevis",
        names=("St. Kitts and Nevis", "Saint Kitts & Nevis", "St. Kitts & Nevis", "Saint Kitts", "St. Kitts"),
        demonyms=("Kittitian", "Kittitians", "Nevisian", "Nevisians"),
    ),
    CountryRow(
        "KOR", "South Korea",
        names=("Republic of Korea", "Korean Republic"),
        abbreviations=("ROK", "R.O.K."),
        demonyms=("South Korean", "South Koreans"),
        labels=(
            "Korea, South", "Korea, Republic of", "Korea, Rep. of", "Republic of Korea (ROK)", "SouthKorea", "S. Korea",
        ),
    ),
    CountryRow("KWT", "Kuwait", demonyms=("Kuwaiti", "Kuwaitis"), labels=("State of Kuwait",)),
    CountryRow(
        "LAO", "Laos",
        names=("Lao People's Democratic Republic", "Lao PDR"),
        demonyms=("Lao", "Laotian", "Laotians"),
        labels=("Laos PDR", "Lao P.D.R.", "Laos (Lao PDR)", "Lao People's Democratic Republic (Laos)"),
    ),
    CountryRow("LBN", "Lebanon", demonyms=("Lebanese",), labels=("Lebanese Republic",)),
    CountryRow("LBR", "Liberia", demonyms=("Liberian", "Liberians"), labels=("Republic of Liberia",)),
    CountryRow("LBY", "Libya", names=("Libyan Arab Jamahiriya",), demonyms=("Libyan", "Libyans"), labels=("State of Libya",)),
    CountryRow(
        "LCA", "Saint Lucia",
        names=("St. Lucia",),
        demonyms=("Saint Lucian", "Saint Lucians", "St. Lucian", "St. Lucians"),
        labels=("Lucia, St.",),
    ),
    CountryRow(
        "LIE", "Liechtenstein",
        demonyms=("Liechtensteiner", "Liechtensteiners"),
        labels=("Principality of Liechtenstein",),
    ),
    CountryRow(
        "LKA", "Sri Lanka",
        demonyms=("Sri Lankan", "Sri Lankans"),
        labels=("SriLanka", "Democratic Socialist Republic of Sri Lanka"),
    ),
    CountryRow("LSO", "Lesotho", demonyms=("Basotho", "Mosotho"), labels=("Kingdom of Lesotho",)),
    CountryRow("LTU", "Lithuania", demonyms=("Lithuanian", "Lithuanians"), labels=("Republic of Lithuania",)),
    CountryRow(
        "LUX", "Luxembourg",
        names=("Luxemburg",),
        demonyms=("Luxembourgish", "Luxembourger", "Luxembourgers"),
        labels=("Grand Duchy of Luxembourg",),
    ),
    CountryRow("LVA", "Latvia", demonyms=("Latvian", "Latvians"), labels=("Republic of Latvia",)),
    CountryRow(
        "MAC", "Macau",
        names=(
            "Macao", "Macau SAR", "Macao SAR", "Macau Special Administrative Region",
            "Macao Special Administrative Region",
        ),
        demonyms=("Macau", "Macao", "Macanese"),
        labels=(
            "Macao SAR, China", "China, P.R.: Macao", "Macau S.A.R.", "Macao S.A.R.", "Macau, China", "Macao, China", "China (Macau)",
            "Macau Special Administrative Region (SAR)", "Macao Special Administrative Region of China",
        ),
    ),
    CountryRow(
        "MAF", "French Saint Martin",
        names=("French St. Martin",),
        labels=("Saint Martin (French part)", "St. Martin (French part)"),
    ),
    CountryRow("MAR", "Morocco", demonyms=("Moroccan", "Moroccans"), labels=("Kingdom of Morocco",)),
    CountryRow(
        "MCO", "Monaco",
        demonyms=("Monacan", "Monacans", "Monégasque", "Monégasques"),
        labels=("Principality of Monaco",),
    ),
    CountryRow(
        "MDA", "Moldova",
        names=("Republic of Moldova", "Moldavia"),
        demonyms=("Moldovan", "Moldovans", "Moldavian", "Moldavians"),
        labels=("Moldova, Republic of",),
    ),
    CountryRow(
        "MDG", "Madagascar",
        demonyms=("Malagasy", "Madagascan", "Madagascans"),
        labels=("Republic of Madagascar",),
    ),
    CountryRow(
        "MDV", "Maldives",
        names=("Maldive Islands",),
        demonyms=("Maldivian", "Maldivians"),
        labels=("Republic of Maldives",),
    ),
    CountryRow("MEX", "Mexico", demonyms=("Mexican", "Mexicans"), labels=("United Mexican States",)),
    CountryRow(
        "MHL", "Marshall Islands",
        names=("Republic of the Marshall Islands", "Republic of Marshall Islands"),
        abbreviations=("RMI", "R.M.I."),
        demonyms=("Marshallese", "Marshall Islander", "Marshall Islanders"),
        labels=("MarshallIs", "Republic of the Marshall Islands (RMI)"),
    ),
    CountryRow(
        "MKD", "North Macedonia",
        names=(
            "Republic of North Macedonia", "Macedonia", "Republic of Macedonia",
            "former Yugoslav Republic of Macedonia", "Former Yugoslav Republic of Macedonia", "FYR Macedonia",
            "F.Y.R. Macedonia",
        ),
        abbreviations=("FYROM", "F.Y.R.O.M."),
        demonyms=("Macedonian", "Macedonians", "North Macedonian", "North Macedonians"),
        labels=(
            "Macedonia, Former Yugoslav Republic of", "Macedonia, The Former Yugoslav Republic of", "Macedonia (FYROM)",
            "Macedonia, Republic of", "Macedonia, North",
        ),
    ),
    CountryRow("MLI", "Mali", demonyms=("Malian", "Malians"), labels=("Republic of Mali",)),
    CountryRow("MLT", "Malta", demonyms=("Maltese",), labels=("Republic of Malta",)),
    CountryRow(
        "MMR", "Burma",
        names=("Myanmar",),
        demonyms=("Burmese",),
        labels=("Burma (Myanmar)", "Myanmar (Burma)", "Republic of Myanmar"),
    ),
    CountryRow("MNE", "Montenegro", demonyms=("Montenegrin", "Montenegrins")),
    CountryRow("MNG", "Mongolia", demonyms=("Mongolian", "Mongolians", "Mongol", "Mongols")),
    CountryRow(
        "MNP", "Northern Mariana Islands",
        names=("Commonwealth of the Northern Mariana Islands",),
        abbreviations=("CNMI",),
        demonyms=("Northern Mariana Islander", "Northern Mariana Islanders"),
    ),
    CountryRow(
        "MOZ", "Mozambique",
        demonyms=("Mozambican", "Mozambicans", "Mozambiquan", "Mozambiquans"),
        labels=("Republic of Mozambique",),
    ),
    CountryRow(
        "MRT", "Mauritania",
        demonyms=("Mauritanian", "Mauritanians"),
        labels=("Islamic Republic of Mauritania",),
    ),
    CountryRow("MSR", "Montserrat", demonyms=("Montserratian", "Montserratians")),
    CountryRow("MTQ", "Martinique", demonyms=("Martinican", "Martinicans", "Martiniquais")),
    CountryRow("MUS", "Mauritius", demonyms=("Mauritian", "Mauritians"), labels=("Republic of Mauritius",)),
    CountryRow("MWI", "Malawi", demonyms=("Malawian", "Malawians"), labels=("Republic of Malawi",)),
    CountryRow("MYS", "Malaysia", demonyms=("Malaysian", "Malaysians")),
    CountryRow("MYT", "Mayotte", demonyms=("Mahoran", "Mahorans")),
    CountryRow("NAM", "Namibia", demonyms=("Namibian", "Namibians"), labels=("Republic of Namibia",)),
    CountryRow("NCL", "New Caledonia", demonyms=("New Caledonian", "New Caledonians")),
    CountryRow(
        "NER", "Niger",
        demonyms=("Nigerien", "Nigeriens"),
        labels=("Niger, Republic of", "Republic of the Niger"),
    ),
    CountryRow("NFK", "Norfolk Island", demonyms=("Norfolk Islander", "Norfolk Islanders")),
    CountryRow("NGA", "Nigeria", demonyms=("Nigerian", "Nigerians"), labels=("Federal Republic of Nigeria",)),
    CountryRow("NIC", "Nicaragua", demonyms=("Nicaraguan", "Nicaraguans"), labels=("Republic of Nicaragua",)),
    CountryRow("NIU", "Niue", demonyms=("Niuean", "Niueans")),
    CountryRow(
        "NLD", "Netherlands",
        names=("Kingdom of the Netherlands",),
        demonyms=("Dutch", "Netherlander", "Netherlanders", "Dutchman", "Dutchmen"),
        labels=("Netherlands, The", "Holland"),
    ),
    CountryRow("NOR", "Norway", demonyms=("Norwegian", "Norwegians"), labels=("Kingdom of Norway",)),
    CountryRow(
        "NPL", "Nepal",
        demonyms=("Nepali", "Nepalis", "Nepalese"),
        labels=("Federal Democratic Republic of Nepal",),
    ),
    CountryRow("NRU", "Nauru", demonyms=("Nauruan", "Nauruans"), labels=("Republic of Nauru",)),
    CountryRow(
        "NZL", "New Zealand",
        names=("Aotearoa New Zealand",),
        demonyms=("New Zealander", "New Zealanders"),
        labels=("NewZealand",),
    ),
    CountryRow("OMN", "Oman", demonyms=("Omani", "Omanis"), labels=("Sultanate of Oman",)),
    CountryRow("PAK", "Pakistan", demonyms=("Pakistani", "Pakistanis"), labels=("Islamic Republic of Pakistan",)),
    CountryRow("PAN", "Panama", demonyms=("Panamanian", "Panamanians"), labels=("Republic of Panama",)),
    CountryRow(
        "PCN", "Pitcairn Islands",
        names=("Pitcairn", "Pitcairn Island"),
        demonyms=("Pitcairn Islander", "Pitcairn Islanders"),
    ),
    CountryRow("PER", "Peru", demonyms=("Peruvian", "Peruvians"), labels=("Republic of Peru",)),
    CountryRow(
        "PHL", "Philippines",
        demonyms=("Filipino", "Filipinos", "Filipina", "Filipinas", "Philippine"),
        labels=("Philippines, The", "Republic of the Philippines"),
    ),
    CountryRow("PLW", "Palau", names=("Republic of Palau",), demonyms=("Palauan", "Palauans")),
    CountryRow(
        "PNG", "Papua New Guinea",
        abbreviations=("PNG", "P.N.G."),
        demonyms=("Papua New Guinean", "Papua New Guineans"),
        labels=("Papua N. Guinea", "PapuaNG", "Papua New Guinea (PNG)", "Independent State of Papua New Guinea"),
    ),
    CountryRow("POL", "Poland", demonyms=("Polish", "Pole", "Poles"), labels=("Republic of Poland",)),
    CountryRow("PRI", "Puerto Rico", demonyms=("Puerto Rican", "Puerto Ricans")),
    CountryRow(
        "PRK", "North Korea",
        names=(
            "Democratic People's Republic of Korea", "Democratic Peoples Republic of Korea",
            "Democratic Peoples' Republic of Korea",
        ),
        abbreviations=("DPRK", "D.P.R.K."),
        demonyms=("North Korean", "North Koreans"),
        labels=(
            "People's Republic of Korea", "Korea, North", "Korea, Democratic People's Republic of", "Democratic People's Republic of Korea (DPRK)",
            "NorthKorea", "N. Korea",
        ),
    ),
    CountryRow("PRT", "Portugal", demonyms=("Portuguese",), labels=("Portuguese Republic",)),
    CountryRow("PRY", "Paraguay", demonyms=("Paraguayan", "Paraguayans"), labels=("Republic of Paraguay",)),
    CountryRow(
        "PSE", "West Bank and Gaza",
        names=(
            "West Bank and Gaza Strip", "West Bank & Gaza", "West Bank", "Gaza Strip", "Palestinian Territories",
            "Palestinian territories", "Occupied Palestinian Territory", "Occupied Palestinian Territories",
            "occupied Palestinian territories", "State of Palestine", "Palestine",
        ),
        demonyms=("Palestinian", "Palestinians"),
        labels=("Palestinian Territory, Occupied", "Palestine, State of"),
    ),
    CountryRow(
        "PYF", "French Polynesia",
        names=("Tahiti",),
        demonyms=("French Polynesian", "French Polynesians", "Tahitian", "Tahitians"),
    ),
    CountryRow("QAT", "Qatar", demonyms=("Qatari", "Qataris"), labels=("State of Qatar",)),
    CountryRow("REU", "Réunion", names=("Réunion Island", "La Réunion"), demonyms=("Réunionese", "Réunionnais")),
    CountryRow(
        "ROU", "Romania",
        names=("Rumania", "Roumania"),
        demonyms=("Romanian", "Romanians", "Rumanian", "Rumanians"),
    ),
    CountryRow("RUS", "Russia", names=("Russian Federation",), demonyms=("Russian", "Russians")),
    CountryRow("RWA", "Rwanda", demonyms=("Rwandan", "Rwandans", "Rwandese"), labels=("Rwandese Republic",)),
    CountryRow(
        "SAU", "Saudi Arabia",
        demonyms=("Saudi", "Saudis", "Saudi Arabian", "Saudi Arabians"),
        labels=("SaudiArabia", "Kingdom of Saudi Arabia"),
    ),
    CountryRow(
        "SCG", "Serbia and Montenegro",
        names=("Serbia & Montenegro", "Serbia-Montenegro", "State Union of Serbia and Montenegro"),
        labels=("Serbia and Montenegro (SAM)",),
        last_edition=2006,
    ),
    CountryRow(
        "SDN", "Sudan",
        names=("Republic of the Sudan", "Republic of Sudan"),
        demonyms=("Sudanese",),
        labels=("Sudan-North", "Sudan, The",),
    ),
    CountryRow("SEN", "Senegal", demonyms=("Senegalese",), labels=("Republic of Senegal",)),
    CountryRow("SGP", "Singapore", demonyms=("Singaporean", "Singaporeans"), labels=("Republic of Singapore",)),
    CountryRow("SGS", "South Georgia and the South Sandwich Islands", names=("South Georgia",)),
    CountryRow(
        "SHN", "Saint Helena, Ascension, and Tristan da Cunha",
        names=(
            "Saint Helena, Ascension and Tristan da Cunha", "St. Helena, Ascension, and Tristan da Cunha",
            "St. Helena, Ascension and Tristan da Cunha", "Saint Helena", "St. Helena",
        ),
        demonyms=("Saint Helenian", "Saint Helenians", "St. Helenian", "St. Helenians"),
    ),
    CountryRow("SJM", "Svalbard and Jan Mayen", names=("Svalbard",)),
    CountryRow(
        "SLB", "Solomon Islands",
        names=("Solomons",),
        demonyms=("Solomon Islander", "Solomon Islanders"),
        labels=("SolomanIs", "Soloman Islands"),
    ),
    CountryRow(
        "SLE", "Sierra Leone",
        demonyms=("Sierra Leonean", "Sierra Leoneans", "Sierra Leonian", "Sierra Leonians"),
        labels=("SierraLeone", "Republic of Sierra Leone"),
    ),
    CountryRow(
        "SLV", "El Salvador",
        demonyms=("Salvadoran", "Salvadorans", "Salvadorean", "Salvadoreans", "Salvadorian", "Salvadorians"),
        labels=("ElSalvador", "Republic of El Salvador"),
    ),
    CountryRow("SMR", "San Marino", demonyms=("Sammarinese", "San Marinese"), labels=("Republic of San Marino",)),
    CountryRow(
        "SOM", "Somalia",
        demonyms=("Somali", "Somalis", "Somalian", "Somalians"),
        labels=("Federal Republic of Somalia",),
    ),
    CountryRow("SPM", "Saint Pierre and Miquelon", names=("St. Pierre and Miquelon",)),
    CountryRow("SRB", "Serbia", names=("Republic of Serbia",), demonyms=("Serbian", "Serbians", "Serb", "Serbs")),
    CountryRow(
        "SSD", "South Sudan",
        names=("Republic of South Sudan", "Southern Sudan"),
        demonyms=("South Sudanese", "Southern Sudanese"),
        labels=("SouthSudan", "Sudan, South"),
    ),
    CountryRow(
        "STP", "São Tomé and Príncipe",
        names=("São Tomé & Príncipe", "São Tomé"),
        demonyms=("São Toméan", "São Toméans", "Santomean", "Santomeans"),
        labels=("Democratic Republic of Sao Tome and Principe",),
    ),
    CountryRow(
        "SUR", "Suriname",
        names=("Surinam",),
        demonyms=("Surinamese", "Surinamer", "Surinamers"),
        labels=("Republic of Suriname",),
    ),
    CountryRow(
        "SVK", "Slovak Republic",
        names=("Slovakia",),
        demonyms=("Slovak", "Slovaks", "Slovakian", "Slovakians"),
        labels=("SlovakRep", "Slovak Rep."),
    ),
    CountryRow(
        "SVN", "Slovenia",
        demonyms=("Slovenian", "Slovenians", "Slovene", "Slovenes"),
        labels=("Republic of Slovenia",),
    ),
    CountryRow("SWE", "Sweden", demonyms=("Swedish", "Swede", "Swedes"), labels=("Kingdom of Sweden",)),
    CountryRow(
        "SWZ", "Eswatini",
        names=("Kingdom of Eswatini", "eSwatini", "Swaziland"),
        demonyms=("Swazi", "Swazis", "Swati", "Swatis", "Emaswati", "Liswati", "Eswatinian", "Eswatinians"),
        labels=("Eswatini (Swaziland)", "Swaziland (Eswatini)"),
    ),
    CountryRow(
        "SXM", "Sint Maarten",
        names=("St. Maarten", "Saint Maarten"),
        demonyms=("Sint Maartener", "Sint Maarteners", "St. Maartener", "St. Maarteners"),
        labels=("Sint Maarten (Dutch part)", "Saint Martin (Dutch part)", "Maarten, St."),
    ),
    CountryRow(
        "SYC", "Seychelles",
        names=("Seychelle Islands",),
        demonyms=("Seychellois",),
        labels=("Republic of Seychelles",),
    ),
    CountryRow("SYR", "Syria", names=("Syrian Arab Republic",), demonyms=("Syrian", "Syrians")),
    CountryRow(
        "TCA", "Turks and Caicos Islands",
        names=("Turks & Caicos Islands", "Turks and Caicos", "Turks & Caicos"),
        demonyms=("Turks and Caicos Islander", "Turks and Caicos Islanders"),
    ),
    CountryRow("TCD", "Chad", demonyms=("Chadian", "Chadians"), labels=("Tchad", "Republic of Chad")),
    CountryRow("TGO", "Togo", demonyms=("Togolese",), labels=("Togolese Republic",)),
    CountryRow("THA", "Thailand", demonyms=("Thai", "Thais"), labels=("Kingdom of Thailand",)),
    CountryRow(
        "TJK", "Tajikistan",
        names=("Tadjikistan",),
        demonyms=("Tajikistani", "Tajikistanis", "Tajik", "Tajiks"),
        labels=("Republic of Tajikistan",),
    ),
    CountryRow("TKL", "Tokelau", demonyms=("Tokelauan", "Tokelauans")),
    CountryRow("TKM", "Turkmenistan", demonyms=("Turkmen", "Turkmens", "Turkmenistani", "Turkmenistanis")),
    CountryRow(
        "TLS", "Timor-Leste",
        names=("Timor Leste", "East Timor"),
        demonyms=("Timorese", "East Timorese"),
        labels=(
            "Timor, East", "Timor-Leste (East Timor)", "East Timor (Timor-Leste)", "Democratic Republic of Timor-Leste",
        ),
    ),
    CountryRow("TON", "Tonga", demonyms=("Tongan", "Tongans"), labels=("Kingdom of Tonga",)),
    CountryRow(
        "TTO", "Trinidad and Tobago",
        names=("Trinidad & Tobago", "Trinidad-Tobago"),
        demonyms=(
            "Trinidadian", "Trinidadians", "Tobagonian", "Tobagonians", "Trinidadian and Tobagonian", "Trinbagonian",
            "Trinbagonians",
        ),
        labels=("Trin&Tobago", "Republic of Trinidad and Tobago"),
    ),
    CountryRow("TUN", "Tunisia", demonyms=("Tunisian", "Tunisians"), labels=("Republic of Tunisia",)),
    CountryRow(
        "TUR", "Türkiye",
        names=("Turkey",),
        demonyms=("Turkish", "Turk", "Turks"),
        labels=("Turkey (Türkiye)", "Türkiye (Turkey)", "Republic of Türkiye"),
    ),
    CountryRow("TUV", "Tuvalu", demonyms=("Tuvaluan", "Tuvaluans")),
    CountryRow(
        "TWN", "Taiwan",
        demonyms=("Taiwan", "Taiwanese"),
        labels=(
            "Taiwan, ROC", "China (Taiwan)", "Taiwan (China)", "Taiwan, Province of China", "China (Taiwan only)", "Chinese Taipei",
            "Republic of China (Taiwan)", "Taiwan, Republic of China",
        ),
    ),
    CountryRow(
        "TZA", "Tanzania",
        names=("United Republic of Tanzania",),
        demonyms=("Tanzanian", "Tanzanians", "Zanzibari", "Zanzibaris"),
        labels=("Tanzania, United Republic of",),
    ),
    CountryRow("UGA", "Uganda", demonyms=("Ugandan", "Ugandans"), labels=("Republic of Uganda",)),
    CountryRow("UKR", "Ukraine", demonyms=("Ukrainian", "Ukrainians")),
    CountryRow("UMI", "United States Minor Outlying Islands", names=("U.S. Minor Outlying Islands",)),
    CountryRow("URY", "Uruguay", demonyms=("Uruguayan", "Uruguayans"), labels=("Eastern Republic of Uruguay",)),
    CountryRow(
        "USA", "United States",
        names=("United States of America",),
        abbreviations=("U.S.", "US", "U.S.A.", "USA"),
        demonyms=("American", "Americans"),
        labels=("United States of America (USA)",),
    ),
    CountryRow(
        "UZB", "Uzbekistan",
        demonyms=("Uzbekistani", "Uzbekistanis", "Uzbek", "Uzbeks"),
        labels=("Republic of Uzbekistan",),
    ),
    CountryRow(
        "VAT", "Holy See",
        names=("Vatican City State", "Vatican City", "Vatican"),
        labels=("Holy See (Vatican City State)",),
    ),
    CountryRow(
        "VCT", "Saint Vincent and the Grenadines",
        names=(
            "Saint Vincent and The Grenadines", "Saint Vincent & the Grenadines", "Saint Vincent & The Grenadines",
            "St. Vincent and the Grenadines", "St. Vincent and The Grenadines", "St. Vincent & the Grenadines",
            "St. Vincent & The Grenadines", "Saint Vincent and Grenadines", "St. Vincent and Grenadines",
            "Saint Vincent", "St. Vincent",
        ),
        demonyms=("Vincentian", "Vincentians"),
        labels=("St. Vincent & Gren", "Saint Vincent/Grenadines"),
    ),
    CountryRow(
        "VEN", "Venezuela",
        names=("Bolivarian Republic of Venezuela",),
        demonyms=("Venezuelan", "Venezuelans"),
        labels=("Venezuela, Bolivarian Republic of",),
    ),
    CountryRow(
        "VGB", "British Virgin Islands",
        abbreviations=("BVI", "B.V.I."),
        demonyms=("British Virgin Islander", "British Virgin Islanders"),
        labels=("Virgin Islands, British",),
    ),
    CountryRow(
        "VIR", "U.S. Virgin Islands",
        names=("US Virgin Islands", "United States Virgin Islands"),
        abbreviations=("USVI", "U.S.V.I."),
        demonyms=("U.S. Virgin Islander", "U.S. Virgin Islanders"),
        labels=("Virgin Islands, U.S.", "Virgin Islands of the United States"),
    ),
    CountryRow(
        "VNM", "Vietnam",
        names=("Viet Nam",),
        demonyms=("Vietnamese",),
        labels=("Democratic Republic of Vietnam", "Socialist Republic of Viet Nam",),
    ),
    CountryRow(
        "VUT", "Vanuatu",
        names=("New Hebrides",),
        demonyms=("Ni-Vanuatu", "Vanuatuan", "Vanuatuans"),
        labels=("Republic of Vanuatu",),
    ),
    CountryRow("WLF", "Wallis and Futuna", demonyms=("Wallisian", "Wallisians", "Futunan", "Futunans")),
    CountryRow(
        "WSM", "Samoa",
        names=("Western Samoa",),
        demonyms=("Western Samoan", "Western Samoans"),
        labels=("Independent State of Samoa",),
    ),
    CountryRow("XKX", "Kosovo", names=("Kosova",), demonyms=("Kosovar", "Kosovars", "Kosovan", "Kosovans")),
    CountryRow(
        "YEM", "Yemen",
        names=("Republic of Yemen",),
        demonyms=("Yemeni", "Yemenis", "Yemenite", "Yemenites"),
        labels=("Arab Republic of Yemen", "YemenAR",),
    ),
    CountryRow(
        "YUG", "Yugoslavia",
        names=("Federal Republic of Yugoslavia",),
        abbreviations=("FRY",),
        demonyms=("Yugoslav", "Yugoslavs", "Yugoslavian", "Yugoslavians"),
        labels=("Yugoslavia, Federal Republic of", "Yugoslavia (FRY)"),
        last_edition=2002,
    ),
    CountryRow(
        "ZAF", "South Africa",
        names=("Republic of South Africa",),
        demonyms=("South African", "South Africans"),
        labels=("SouthAfrica",),
    ),
    CountryRow("ZMB", "Zambia", demonyms=("Zambian", "Zambians"), labels=("Republic of Zambia",)),
    CountryRow("ZWE", "Zimbabwe", demonyms=("Zimbabwean", "Zimbabweans"), labels=("Republic of Zimbabwe",)),
)
# fmt: on

# Without a qualifier these may mean either country: find("Congo") is None.
AMBIGUOUS_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "Congo": ("COD", "COG"),
        "Korea": ("KOR", "PRK"),
        "Saint Martin": ("MAF", "SXM"),
        "St. Martin": ("MAF", "SXM"),
        "Virgin Islands": ("VGB", "VIR"),
    }
)

# One candidate: the word also means a region (Central African) or, mostly, a language (English).
AMBIGUOUS_DEMONYMS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "Central African": ("CAF",),
        "Central Africans": ("CAF",),
        "Congolese": ("COD", "COG"),
        "Dominican": ("DMA", "DOM"),
        "Dominicans": ("DMA", "DOM"),
        "English": ("GBR",),
        "Korean": ("KOR", "PRK"),
        "Koreans": ("KOR", "PRK"),
        "Samoan": ("ASM", "WSM"),
        "Samoans": ("ASM", "WSM"),
        "Virgin Islander": ("VGB", "VIR"),
        "Virgin Islanders": ("VGB", "VIR"),
    }
)

# Phrases that hold a country's name or demonym and do not mean that country: Benin City is in Nigeria.
# fmt: off
DECOYS: Final[tuple[str, ...]] = (
    "African American", "African Americans", "African-American", "African-Americans", "American Indian",
    "American Indians", "Asian American", "Asian Americans", "Balkan Egyptian", "Balkan Egyptians", "Belize City", "Benin City", "Bosnian Croat",
    "Bosnian Croats", "Bosnian Serb", "Bosnian Serbs", "Central American", "Central Americans", "Congo Basin",
    "Congo River", "Djibouti City", "Dutch Caribbean", "East China Sea", "East Indian", "East Indians",
    "Former Yugoslav", "Former Yugoslavia", "Greek Cypriot", "Greek Cypriots", "Guatemala City", "Gulf of Guinea",
    "Gulf of Mexico", "Gulf of Oman", "Gulf of Thailand", "Indian Ocean", "Indian and Pacific", "Inner Mongolia", "Inter-American",
    "Jersey City", "Jordan River", "Jordan Valley", "Kuwait City", "Lake Chad", "Lake Malawi", "Latin American",
    "Latin Americans", "Luxembourg City", "Mexico City", "Native American", "Native Americans", "New Britain",
    "New England", "New Guinea", "New Guinean", "New Guineans", "New Jersey", "New Mexico", "New South Wales",
    "Niger Delta", "Niger River", "Niger State", "North American", "North Americans", "Northern Cyprus",
    "Pan-American", "Pan American", "Panama Canal", "Panama City", "Port of Spain", "Port-of-Spain", "Sea of Japan",
    "South American", "South Americans", "South China Sea", "Turkish Cypriot", "Turkish Cypriots",
    "Turkish Republic of Northern Cyprus", "U.S.S.R", "US$", "West Indian", "West Indians", "former Yugoslav",
    "former Yugoslavia",
)
# fmt: on


GAZETTEER: Final = Gazetteer(COUNTRIES, AMBIGUOUS_NAMES, AMBIGUOUS_DEMONYMS, DECOYS)
"""The tables above, ready to be looked up."""


def find(name: str) -> CountryRow | None:
    """The country of that name, or None where no row has the name or two might be meant.

    >>> find("CONGO, REPUBLIC OF THE").alpha3, find("Cote d'Ivoire").name, find("the DRC").alpha3
    ('COG', "Côte d'Ivoire", 'COD')
    >>> find("Congo"), find("Europe"), find("New Mexico"), find("car")
    (None, None, None, None)

    Names and labels of any edition are found, whatever their case; an abbreviation only in its own.
    """
    return GAZETTEER.find(name)


def by_alpha3(code: str) -> CountryRow | None:
    """The country of that code.

    >>> by_alpha3("MMR").name
    'Burma'
    >>> by_alpha3("mmr") is None
    True
    """
    return GAZETTEER.by_alpha3(code)


def demonym(word: str) -> CountryRow | None:
    """The country whose people or things the word names, or None where there is none or more than one.

    >>> demonym("Nigerien").alpha3, demonym("Nigerian").alpha3, demonym("Filipinas").alpha3
    ('NER', 'NGA', 'PHL')
    >>> demonym("Congolese"), demonym("Latin American"), demonym("polish")
    (None, None, None)

    `AMBIGUOUS_DEMONYMS` has the candidates of a word that may mean more than one.
    """
    return GAZETTEER.demonym(word)


def name_pattern() -> str:
    r"""The source of a pattern that finds the names and abbreviations of countries in prose, the longest first.

    >>> import re
    >>> pattern = re.compile(rf"\b{name_pattern()}\b")
    >>> pattern.findall("from Guinea–Bissau, the U.S., Cote d’Ivoire, and Benin City")
    ['Guinea–Bissau', 'U.S', 'Cote d’Ivoire', 'Benin City']

    For use between two `\b`, with case; hence an abbreviation's last full stop is left out. It also matches what may
    only look like a country, so that no part of it is taken for one: ask `find`, which is None for `AMBIGUOUS_NAMES`
    ("Congo"), `DECOYS` ("Benin City") and a demonym that holds a name ("Guinea-Bissauan"). A name may be broken over
    lines.
    """
    return GAZETTEER.name_pattern


def demonym_pattern() -> str:
    r"""The source of a pattern that finds adjectives and nouns of nationality in prose, the longest first.

    >>> import re
    >>> pattern = re.compile(rf"\b{demonym_pattern()}\b")
    >>> pattern.findall("Papua New Guinean men, Czech Republic officials, and Latin American women")
    ['Papua New Guinean', 'Czech Republic', 'Latin American']

    For use between two `\b`, with case. It also matches what only holds a demonym, so that no part of it is taken for
    one: ask `demonym`, which is None for `AMBIGUOUS_DEMONYMS`, `DECOYS` and names such as "Czech Republic".
    """
    return GAZETTEER.demonym_pattern
