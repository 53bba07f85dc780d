"""Currencies by the words, signs and codes that stand beside an amount."""

from types import MappingProxyType
from typing import Final

import attrs

__all__ = ["AMBIGUOUS", "CURRENCIES", "DOLLARS", "NO_CURRENCY", "SIGNS", "CurrencyRow"]

SIGNS: Final = MappingProxyType(
    {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₦": "NGN", "₹": "INR", "₱": "PHP", "₪": "ILS"}
)
"""What a bare sign means in the report: "$" is the US dollar."""

# "US$400", "NT$5,000": what stands before a dollar sign
DOLLARS: Final = frozenset("us au nt hk ec c a r s bz nz".split())
# "two won", "45 top", "won 14": names and codes that are words as well; alone behind a number no currency, and in front of
# one only in capitals
AMBIGUOUS: Final = frozenset("try top all won mad cup mark".split())


@attrs.frozen
class CurrencyRow:
    """One currency: the words that name it wherever they stand, and those that do so only beside one of its `countries`
    (a demonym before the word, else the country of the narrative). `example` shows it in print."""

    code: str
    words: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    example: str = ""


_R = CurrencyRow
# fmt: off
CURRENCIES: Final = (
    _R("USD", ("us dollar", "u.s. dollar", "american dollar", "dollar"), (), ("USA",), ("us$",), "$12.8 million"),
    _R("EUR", ("euro",), (), (), ("eur",), "1.2 million euros"),
    _R("GBP", ("british pound", "pound sterling", "pounds sterling"), ("pound",), ("GBR",), ("gbp",), "£250,000"),
    _R("NOK", ("norwegian kroner", "norwegian krone", "norwegian crown"), ("kroner", "krone"), ("NOR",), ("nok",), "5 million Norwegian kroner (NOK)"),
    _R("SEK", ("swedish kronor", "swedish krona", "swedish kroner", "swedish crown"), ("kronor", "krona"), ("SWE",), ("sek",), "12 million Swedish kronor"),
    _R("DKK", ("danish kroner", "danish krone", "danish kronor"), ("kroner", "krone"), ("DNK",), ("dkk",), "86 million Danish kroner"),
    _R("ISK", ("icelandic krona", "icelandic kronur"), ("krona", "kronur"), ("ISL",), ("isk",), "20 million Icelandic krona"),
    _R("CHF", ("swiss franc",), ("franc",), ("CHE", "LIE"), ("chf",), "100,000 Swiss francs"),
    _R("XOF", ("cfa franc", "west african cfa franc", "west african franc"), ("fcfa", "cfa", "franc"), ("CIV", "SEN", "MLI", "BFA", "BEN", "TGO", "NER", "GNB"), ("xof",), "20 million CFA francs"),
    _R("XAF", ("central african cfa franc", "central african franc"), ("cfa franc", "cfa", "fcfa", "franc"), ("CMR", "GAB", "COG", "TCD", "CAF", "GNQ"), ("xaf",), "1 million CFA francs"),
    _R("GHS", ("ghanaian cedi", "ghana cedi", "cedi", "new ghanaian cedi"), (), ("GHA",), ("ghs", "ghc"), "350,000 Ghanaian cedi"),
    _R("NGN", ("naira", "nigerian naira"), (), ("NGA",), ("ngn",), "2.5 billion naira"),
    _R("KES", ("kenyan shilling",), ("shilling",), ("KEN",), ("kes", "ksh"), "20 million Kenyan shillings"),
    _R("UGX", ("ugandan shilling",), ("shilling",), ("UGA",), ("ugx",), "50 million Ugandan shillings"),
    _R("TZS", ("tanzanian shilling",), ("shilling",), ("TZA",), ("tzs",), "100 million Tanzanian shillings"),
    _R("SOS", ("somali shilling",), ("shilling",), ("SOM",), ("sos",), ""),
    _R("ZAR", ("south african rand",), ("rand",), ("ZAF",), ("zar",), "100 million rand"),
    _R("NAD", ("namibian dollar",), ("dollar",), ("NAM",), ("nad",), "1 million Namibian dollars"),
    _R("BWP", ("pula", "botswana pula"), (), ("BWA",), ("bwp",), "500,000 pula"),
    _R("LSL", ("maloti", "loti", "lesotho maloti"), (), ("LSO",), ("lsl",), "1 million maloti"),
    _R("SZL", ("emalangeni", "lilangeni"), (), ("SWZ",), ("szl",), "100,000 emalangeni"),
    _R("ZMW", ("zambian kwacha",), ("kwacha",), ("ZMB",), ("zmw",), "50,000 Zambian kwacha"),
    _R("MWK", ("malawian kwacha", "malawi kwacha"), ("kwacha",), ("MWI",), ("mwk",), "150 million Malawian kwacha"),
    _R("MZN", ("metical", "meticais"), (), ("MOZ",), ("mzn",), "300,000 meticais"),
    _R("AOA", ("angolan kwanza", "kwanza"), (), ("AGO",), ("aoa",), "2 million kwanza"),
    _R("ETB", ("ethiopian birr", "birr"), (), ("ETH",), ("etb",), "10,000 birr"),
    _R("ERN", ("nakfa",), (), ("ERI",), ("ern",), "50,000 nakfa"),
    _R("DJF", ("djiboutian franc", "djibouti franc"), ("franc",), ("DJI",), ("djf",), "20 million Djiboutian francs"),
    _R("SDG", ("sudanese pound",), ("pound",), ("SDN",), ("sdg",), "100,000 Sudanese pounds"),
    _R("SSP", ("south sudanese pound",), ("pound",), ("SSD",), ("ssp",), ""),
    _R("EGP", ("egyptian pound",), ("pound",), ("EGY",), ("egp", "le"), "200,000 Egyptian pounds"),
    _R("MAD", ("moroccan dirham",), ("dirham",), ("MAR",), ("mad",), "1 million dirham"),
    _R("AED", ("emirati dirham", "uae dirham"), ("dirham",), ("ARE",), ("aed",), "100,000 dirham"),
    _R("DZD", ("algerian dinar",), ("dinar",), ("DZA",), ("dzd",), "1 million dinars"),
    _R("TND", ("tunisian dinar",), ("dinar",), ("TUN",), ("tnd",), "50,000 Tunisian dinars"),
    _R("LYD", ("libyan dinar",), ("dinar",), ("LBY",), ("lyd",), "1,000 Libyan dinars"),
    _R("JOD", ("jordanian dinar",), ("dinar",), ("JOR",), ("jod",), "1,000 Jordanian dinars"),
    _R("KWD", ("kuwaiti dinar",), ("dinar",), ("KWT",), ("kwd",), "2,000 Kuwaiti dinars"),
    _R("BHD", ("bahraini dinar",), ("dinar",), ("BHR",), ("bhd",), "2,000 Bahraini dinars"),
    _R("IQD", ("iraqi dinar",), ("dinar",), ("IRQ",), ("iqd",), "5 million Iraqi dinars"),
    _R("RSD", ("serbian dinar",), ("dinar",), ("SRB",), ("rsd",), "14 million dinars"),
    _R("MKD", ("macedonian denar", "denar"), (), ("MKD",), ("mkd",), "1 million denars"),
    _R("SAR", ("saudi riyal",), ("riyal",), ("SAU",), ("sar",), "1 million Saudi riyals"),
    _R("QAR", ("qatari riyal", "qatari rial"), ("riyal", "rial"), ("QAT",), ("qar",), "250,000 riyals"),
    _R("OMR", ("omani rial", "omani riyal"), ("rial", "riyal"), ("OMN",), ("omr",), "1,000 Omani rial"),
    _R("YER", ("yemeni rial", "yemeni riyal"), ("rial", "riyal"), ("YEM",), ("yer",), ""),
    _R("IRR", ("iranian rial",), ("rial",), ("IRN",), ("irr",), ""),
    _R("LBP", ("lebanese pound", "lebanese lira"), ("pound", "lira"), ("LBN",), ("lbp", "ll"), "10 million Lebanese pounds"),
    _R("SYP", ("syrian pound",), ("pound",), ("SYR",), ("syp",), "1 million Syrian pounds"),
    _R("TRY", ("turkish lira",), ("lira",), ("TUR",), ("try", "tl"), "500,000 Turkish lira"),
    _R("ILS", ("israeli shekel", "new israeli shekel", "shekel", "nis"), (), ("ISR", "PSE"), ("ils",), "2 million shekels"),
    _R("INR", ("indian rupee",), ("rupee",), ("IND", "BTN"), ("inr",), "20,000 Indian rupees"),
    _R("PKR", ("pakistani rupee",), ("rupee",), ("PAK",), ("pkr",), "1 million Pakistani rupees"),
    _R("NPR", ("nepali rupee", "nepalese rupee"), ("rupee",), ("NPL",), ("npr",), "12.6 million Nepali rupees"),
    _R("LKR", ("sri lankan rupee",), ("rupee",), ("LKA",), ("lkr", "slr", "rs"), "2 million Sri Lankan rupees"),
    _R("MUR", ("mauritian rupee",), ("rupee",), ("MUS",), ("mur",), "100,000 rupees"),
    _R("SCR", ("seychellois rupee",), ("rupee",), ("SYC",), ("scr",), "500,000 rupees"),
    _R("MVR", ("maldivian rufiyaa", "rufiyaa"), (), ("MDV",), ("mvr",), "200,000 rufiyaa"),
    _R("BDT", ("bangladeshi taka", "taka"), (), ("BGD",), ("bdt",), "50,000 taka"),
    _R("AFN", ("afghani",), (), ("AFG",), ("afn",), "60,000 afghanis"),
    _R("IDR", ("indonesian rupiah", "rupiah"), (), ("IDN",), ("idr",), "600 million rupiah"),
    _R("MYR", ("malaysian ringgit", "ringgit"), (), ("MYS",), ("myr", "rm"), "1 million ringgit"),
    _R("SGD", ("singapore dollar", "singaporean dollar"), ("dollar",), ("SGP",), ("sgd", "s$"), "100,000 Singapore dollars"),
    _R("BND", ("brunei dollar", "bruneian dollar"), ("dollar",), ("BRN",), ("bnd",), "1 million Brunei dollars"),
    _R("THB", ("thai baht", "baht"), (), ("THA",), ("thb",), "3.67 billion baht"),
    _R("VND", ("vietnamese dong", "dong"), (), ("VNM",), ("vnd",), "100 million dong"),
    _R("LAK", ("lao kip", "kip"), (), ("LAO",), ("lak",), "10 million kip"),
    _R("KHR", ("cambodian riel", "riel"), (), ("KHM",), ("khr",), "1 million riel"),
    _R("MMK", ("burmese kyat", "kyat"), (), ("MMR",), ("mmk",), "1 million kyat"),
    _R("PHP", ("philippine peso", "filipino peso"), ("peso",), ("PHL",), ("php",), "50 million pesos"),
    _R("CNY", ("chinese yuan", "yuan", "renminbi"), (), ("CHN",), ("rmb", "cny"), "10,000 yuan"),
    _R("HKD", ("hong kong dollar",), ("dollar",), ("HKG",), ("hkd", "hk$"), "62.23 million HKD"),
    _R("MOP", ("macau pataca", "macanese pataca", "pataca"), (), ("MAC",), ("mop",), "30,000 patacas"),
    _R("TWD", ("new taiwan dollar", "taiwan dollar"), ("dollar",), ("TWN",), ("ntd", "twd", "nt$"), "5 million NTD"),
    _R("KRW", ("korean won", "south korean won", "won"), (), ("KOR",), ("krw",), "30 million won"),
    _R("JPY", ("japanese yen", "yen"), (), ("JPN",), ("jpy",), "400 million yen"),
    _R("MNT", ("mongolian tugrik", "tugrik", "mongolian tugrug"), (), ("MNG",), ("mnt",), "10 million tugrik"),
    _R("KZT", ("kazakhstani tenge", "tenge"), (), ("KAZ",), ("kzt",), "9.6 million tenge"),
    _R("KGS", ("kyrgyz som", "kyrgyzstani som"), ("som",), ("KGZ",), ("kgs",), "1 million som"),
    _R("UZS", ("uzbek soum", "uzbekistani soum", "soum", "uzbekistani som", "uzbek som"), ("som", "sum"), ("UZB",), ("uzs",), "100 million soum"),
    _R("TJS", ("tajik somoni", "somoni"), (), ("TJK",), ("tjs",), "50,000 somoni"),
    _R("TMT", ("turkmen manat",), ("manat",), ("TKM",), ("tmt",), "40,000 manat"),
    _R("AZN", ("azerbaijani manat",), ("manat",), ("AZE",), ("azn",), "50,000 manat"),
    _R("GEL", ("georgian lari", "lari"), (), ("GEO",), ("gel",), "650,000 lari"),
    _R("AMD", ("armenian dram", "dram"), (), ("ARM",), ("amd",), "12 million drams"),
    _R("RUB", ("russian ruble", "russian rouble"), ("ruble", "rouble"), ("RUS",), ("rub",), "100,000 rubles"),
    _R("BYN", ("belarusian ruble", "belarusian rouble"), ("ruble", "rouble"), ("BLR",), ("byn", "byr"), "20,000 Belarusian rubles"),
    _R("UAH", ("ukrainian hryvnia", "hryvnia", "hryvnya"), (), ("UKR",), ("uah",), "200,000 hryvnia"),
    _R("MDL", ("moldovan lei", "moldovan leu"), ("lei", "leu"), ("MDA",), ("mdl",), "1.2 million lei"),
    _R("RON", ("romanian lei", "romanian leu"), ("lei", "leu"), ("ROU",), ("ron",), "500,000 lei"),
    _R("BGN", ("bulgarian lev", "bulgarian leva", "leva", "lev"), (), ("BGR",), ("bgn",), "150,000 leva"),
    _R("HUF", ("hungarian forint", "forint"), (), ("HUN",), ("huf",), "20 million forints"),
    _R("PLN", ("polish zloty", "zloty", "zlotych", "zlotys", "złoty"), (), ("POL",), ("pln",), "1 million zloty"),
    _R("CZK", ("czech koruna", "czech crown"), ("koruna", "crown", "korunas"), ("CZE",), ("czk",), "6 million koruna"),
    _R("HRK", ("croatian kuna", "kuna"), (), ("HRV",), ("hrk",), "250,000 kuna"),
    _R("BAM", ("convertible mark", "bosnian mark", "bosnian convertible mark", "bosnian marka", "konvertibilna marka"), ("mark",), ("BIH",), ("bam", "km"), "80,000 convertible marks"),
    _R("ALL", ("albanian lek", "leke", "lek"), (), ("ALB",), (), "20 million lek"),
    _R("CAD", ("canadian dollar",), ("dollar",), ("CAN",), ("cad", "c$"), "5 million Canadian dollars"),
    _R("AUD", ("australian dollar",), ("dollar",), ("AUS", "KIR", "NRU", "TUV"), ("aud", "a$", "au$"), "50 million Australian dollars"),
    _R("NZD", ("new zealand dollar",), ("dollar",), ("NZL",), ("nzd", "nz$"), "500,000 New Zealand dollars"),
    _R("FJD", ("fijian dollar", "fiji dollar"), ("dollar",), ("FJI",), ("fjd",), "200,000 Fijian dollars"),
    _R("PGK", ("papua new guinean kina", "kina"), (), ("PNG",), ("pgk",), "110,000 kina"),
    _R("SBD", ("solomon islands dollar",), ("dollar",), ("SLB",), ("sbd",), "90,000 dollars"),
    _R("VUV", ("vatu",), (), ("VUT",), ("vuv",), "5 million vatu"),
    _R("WST", ("tala",), (), ("WSM",), ("wst",), ""),
    _R("TOP", ("pa'anga", "paanga"), (), ("TON",), (), "100,000 pa'anga"),
    _R("MXN", ("mexican peso",), ("peso",), ("MEX",), ("mxn",), "70 million pesos"),
    _R("ARS", ("argentine peso", "argentinian peso"), ("peso",), ("ARG",), ("ars",), "2 million pesos"),
    _R("CLP", ("chilean peso",), ("peso",), ("CHL",), ("clp",), "150 million Chilean pesos"),
    _R("COP", ("colombian peso",), ("peso",), ("COL",), ("cop",), "1.5 billion Colombian pesos"),
    _R("CUP", ("cuban peso",), ("peso",), ("CUB",), ("cup",), ""),
    _R("DOP", ("dominican peso",), ("peso",), ("DOM",), ("dop",), "5 million Dominican pesos"),
    _R("UYU", ("uruguayan peso",), ("peso",), ("URY",), ("uyu",), "2 million Uruguayan pesos"),
    _R("PEN", ("peruvian soles", "nuevos soles", "nuevo sol", "peruvian sol", "soles"), (), ("PER",), ("pen",), "5.4 million soles"),
    _R("BOB", ("boliviano", "bolivianos"), (), ("BOL",), ("bob",), "1.5 million bolivianos"),
    _R("BRL", ("brazilian real", "brazilian reais", "reais"), (), ("BRA",), ("brl", "r$"), "3 million reais"),
    _R("PYG", ("guarani", "guaranies", "guaraníes"), (), ("PRY",), ("pyg",), "300 million guaranies"),
    _R("VES", ("bolivar", "bolívar", "bolivares"), (), ("VEN",), ("vef", "ves"), ""),
    _R("CRC", ("costa rican colones", "costa rican colon", "colones", "colon"), (), ("CRI",), ("crc",), "400 million colones"),
    _R("GTQ", ("guatemalan quetzal", "guatemalan quetzales", "quetzal", "quetzales"), (), ("GTM",), ("gtq",), "10 million quetzales"),
    _R("HNL", ("honduran lempira", "lempira"), (), ("HND",), ("hnl",), "3 million lempiras"),
    _R("NIO", ("nicaraguan cordoba", "cordoba", "córdoba"), (), ("NIC",), ("nio",), "100,000 cordobas"),
    _R("PAB", ("balboa", "panamanian balboa"), (), ("PAN",), ("pab",), "1 million balboas"),
    _R("BZD", ("belize dollar", "belizean dollar"), ("dollar",), ("BLZ",), ("bzd", "bz$"), "10,000 Belize dollars"),
    _R("JMD", ("jamaican dollar",), ("dollar",), ("JAM",), ("jmd",), "30 million Jamaican dollars"),
    _R("TTD", ("trinidad and tobago dollar",), ("dollar",), ("TTO",), ("ttd",), "500,000 TTD"),
    _R("BBD", ("barbadian dollar", "barbados dollar"), ("dollar",), ("BRB",), ("bbd",), "two million BBD"),
    _R("XCD", ("eastern caribbean dollar", "east caribbean dollar"), ("dollar",), ("ATG", "LCA", "VCT", "GRD", "DMA", "KNA"), ("xcd", "ecd", "ec$"), "250,000 Eastern Caribbean dollars"),
    _R("BSD", ("bahamian dollar",), ("dollar",), ("BHS",), ("bsd",), "10,000 Bahamian dollars"),
    _R("GYD", ("guyanese dollar", "guyana dollar"), ("dollar",), ("GUY",), ("gyd",), "26 million Guyanese dollars"),
    _R("SRD", ("surinamese dollar",), ("dollar",), ("SUR",), ("srd",), "100,000 Surinamese dollars"),
    _R("LRD", ("liberian dollar",), ("dollar",), ("LBR",), ("lrd", "ld"), "1 million Liberian dollars"),
    _R("HTG", ("haitian gourde", "gourde"), (), ("HTI",), ("htg",), "200,000 gourdes"),
    _R("AWG", ("aruban florin", "aruban guilder", "florin"), (), ("ABW",), ("awg",), "1 million florin"),
    _R("ANG", ("antillean guilder", "netherlands antillean guilder", "guilder"), (), ("CUW", "SXM"), ("ang", "naf"), "100,000 guilders"),
    _R("SLL", ("sierra leonean leone", "leone"), (), ("SLE",), ("sll", "sle"), "50 million leones"),
    _R("GMD", ("gambian dalasi", "dalasi"), (), ("GMB",), ("gmd",), "1 million dalasi"),
    _R("GNF", ("guinean franc",), ("franc",), ("GIN",), ("gnf",), "100 million Guinean francs"),
    _R("CDF", ("congolese franc",), ("franc",), ("COD",), ("cdf",), "1 million Congolese francs"),
    _R("RWF", ("rwandan franc",), ("franc",), ("RWA",), ("rwf",), "15 million Rwandan francs"),
    _R("BIF", ("burundian franc", "burundi franc"), ("franc",), ("BDI",), ("bif",), "1 million Burundian francs"),
    _R("KMF", ("comorian franc", "comoran franc"), ("franc",), ("COM",), ("kmf",), "10 million Comorian francs"),
    _R("MGA", ("ariary", "malagasy ariary"), (), ("MDG",), ("mga",), "10 million ariary"),
    _R("MRU", ("ouguiya", "mauritanian ouguiya"), (), ("MRT",), ("mru", "mro"), "25,275 ouguiyas"),
    _R("CVE", ("escudo", "cabo verdean escudo"), (), ("CPV",), ("cve",), "300,000 escudos"),
    _R("STN", ("dobra",), (), ("STP",), ("stn",), ""),
    _R("XPF", ("pacific franc",), (), (), ("xpf",), ""),
)
# fmt: on

NO_CURRENCY: Final = "XXX"
"""ISO 4217's own code for no currency: pesos of a country that the text does not name. It never becomes a unit."""
