"""Units: the names under which figures are compared, whatever the text calls them."""

from typing import Final

# Symbols that every language shares, as they stand in a text in lower case -> the unit's name.
SYMBOLS: Final[dict[str, str]] = {
    "km": "km", "m": "m", "cm": "cm", "mm": "mm", "nm": "nm", "µm": "µm", "μm": "µm", "ft": "ft", "mi": "miles", "km²": "km2", "km2": "km2", "m²": "m2",
    "m2": "m2", "cm²": "cm2", "cm2": "cm2", "m³": "m3", "m3": "m3", "cm³": "cm3", "cm3": "cm3", "ha": "ha",
    "kg": "kg", "g": "g", "mg": "mg", "µg": "µg", "t": "t", "kt": "kt", "mt": "Mt", "lb": "pounds", "lbs": "pounds", "oz": "oz",
    "l": "L", "ml": "ml", "cl": "cl", "dl": "dl", "hl": "hl", "cc": "cc",
    "w": "W", "kw": "kW", "mw": "MW", "gw": "GW", "tw": "TW", "wh": "Wh", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh",
    "kj": "kJ", "mj": "MJ", "kcal": "kcal", "hz": "Hz", "khz": "kHz", "mhz": "MHz", "ghz": "GHz", "db": "dB", "kv": "kV", "mah": "mAh",
    "kb": "kB", "mb": "MB", "gb": "GB", "tb": "TB", "kib": "KiB", "mib": "MiB", "gib": "GiB", "tib": "TiB",
    "kbps": "kbit/s", "mbps": "Mbit/s", "gbps": "Gbit/s", "km/h": "km/h", "kmh": "km/h", "kph": "km/h", "mph": "mph", "hpa": "hPa", "bar": "bar", "px": "px",
    "mp": "MP", "ppm": "ppm", "ppb": "ppb", "hp": "hp", "ch": "hp", "°c": "°C", "°f": "°F",
}  # fmt: skip
# One letter may be an initial or a part of a name: it counts only where the number touches it, or after one space.
RATES: Final = frozenset({"km/h", "mph", "kbit/s", "Mbit/s", "Gbit/s", "knots"})

# What stands at a number and names a currency. The longest sign that fits wins.
CURRENCY_SIGNS: Final[dict[str, str]] = {
    "$": "USD", "us$": "USD", "usd": "USD", "u$s": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "JPY", "jpy": "JPY", "₽": "RUB", "rub": "RUB",
    "₹": "INR", "inr": "INR", "rs": "INR", "₩": "KRW", "krw": "KRW", "₺": "TRY", "₴": "UAH", "uah": "UAH", "₪": "ILS", "₫": "VND", "₦": "NGN", "ngn": "NGN", "₱": "PHP", "฿": "THB", "chf": "CHF",
    "sfr": "CHF", "fr": "CHF", "cny": "CNY", "rmb": "CNY", "a$": "AUD", "au$": "AUD", "aud": "AUD", "c$": "CAD", "ca$": "CAD", "cad": "CAD", "hk$": "HKD", "hkd": "HKD",
    "nz$": "NZD", "s$": "SGD", "sgd": "SGD", "r$": "BRL", "brl": "BRL", "rd$": "DOP", "mx$": "MXN", "nt$": "TWD", "tt$": "TTD", "cad$": "CAD", "j$": "JMD", "zł": "PLN",
    "pln": "PLN", "kč": "CZK", "czk": "CZK", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "huf": "HUF", "zar": "ZAR", "kes": "KES", "ksh": "KES", "sh": "KES",
    "xof": "XOF", "fcfa": "XOF", "s/": "PEN", "q": "GTQ", "₡": "CRC", "btc": "BTC", "try": "TRY", "aed": "AED", "mxn": "MXN", "usdt": "USDT", "$us": "USD",
}  # fmt: skip
CODES: Final = frozenset(CURRENCY_SIGNS.values())
# Signs for printing, where the sign is better known than the code.
PRINTED: Final[dict[str, str]] = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "RUB": "₽"}
# Codes that are words or initials too: they count as money only directly before digits, and in capitals.
SHY_SIGNS: Final = frozenset({"rs", "fr", "sh", "q", "try", "s/"})


def normalised(unit: str) -> str:
    """A unit as it is stored: trimmed, known symbols in their one spelling, a counted noun in lower case."""
    plain = " ".join(unit.split())
    low = plain.lower()
    if low in CURRENCY_SIGNS and low not in SHY_SIGNS:
        return CURRENCY_SIGNS[low]
    if plain.upper() in CODES:
        return plain.upper()
    return SYMBOLS.get(low, low)


def code_of(unit: str) -> str:
    """The ISO 4217 code if the unit is a currency, else ''."""
    return unit if unit in CODES else ""
