"""Units: the names under which figures are compared, whatever the text calls them."""

from typing import Final

from claims.figures.currencies import tender
from claims.figures.words.language import named

# Symbols that every language shares, as they stand in a text in lower case -> the unit's name.
SYMBOLS: Final[dict[str, str]] = named("""
    km: km; m: m; cm: cm; mm: mm; nm: nm; µm: µm, μm; ft: ft; miles: mi; km2: km², km2; m2: m², m2; cm2: cm², cm2; m3:
    m³, m3; cm3: cm³, cm3; ha: ha; kg: kg; g: g; mg: mg; µg: µg; t: t; kt: kt; Mt: mt; pounds: lb, lbs; oz: oz; L: l;
    ml: ml; cl: cl; dl: dl; hl: hl; cc: cc; W: w; kW: kw; MW: mw; GW: gw; TW: tw; Wh: wh; kWh: kwh; MWh: mwh; GWh: gwh;
    TWh: twh; kJ: kj; MJ: mj; GJ: gj; PJ: pj; Bq: bq; kBq: kbq; mSv: msv; µSv: µsv, μsv; kcal: kcal; Hz: hz; kHz: khz;
    MHz: mhz; GHz: ghz; dB: db; kV: kv; mAh: mah; kB: kb; MB: mb; GB: gb; TB: tb; KiB: kib; MiB: mib; GiB: gib; TiB:
    tib; kbit/s: kbps; Mbit/s: mbps; Gbit/s: gbps; km/h: km/h, kmh, kph; mph: mph; hPa: hpa; kPa: kpa; mmHg: mmhg; bar:
    bar; px: px; MP: mp; ppm: ppm; ppb: ppb; hp: hp, ch, bhp; mpg: mpg; psi: psi; rpm: rpm; °C: °c, ºc; °F: °f, ºf
""")
RATES: Final = frozenset({"bpd", "km/h", "mpg", "mph", "kbit/s", "Mbit/s", "Gbit/s", "knots"})

# Signs and habits that people also write in lower case; the rest of the world's codes are added below.
USUAL_SIGNS: Final[dict[str, str]] = named("""
    USD: $, us$, usd, u$s, $us; EUR: €, eur; GBP: £, gbp; JPY: ¥, jpy; RUB: ₽, rub; INR: ₹, inr, rs, rs.; KRW: ₩, krw;
    TRY: ₺, try; UAH: ₴, uah; ILS: ₪; VND: ₫; NGN: ₦, ngn, n; PHP: ₱, p; THB: ฿; CHF: chf, sfr, fr, fr.; CNY: cny, rmb;
    AUD: a$, au$, aud; CAD: c$, ca$, cad, cad$; HKD: hk$, hkd; NZD: nz$; SGD: s$, sgd; BRL: r$, brl; DOP: rd$; MXN: mx$,
    mxn; TWD: nt$; TTD: tt$; JMD: j$; PLN: zł, pln; CZK: kč, czk; SEK: sek; NOK: nok; DKK: dkk; HUF: huf; ZAR: zar,
    r; MYR: rm; IDR: rp; BDT: tk, ৳; GHS: ghs, gh¢, gh₵, ₵;
    KES: kes, ksh, sh; XOF: xof, fcfa; PEN: s/; GTQ: q; CRC: ₡; BTC: btc; AED: aed; USDT: usdt; CLF: uf
""")
# What stands at a number and names a currency. The longest sign that fits wins.
CURRENCY_SIGNS: Final[dict[str, str]] = {code.lower(): code for code in sorted(tender())} | USUAL_SIGNS
CODES: Final = frozenset(CURRENCY_SIGNS.values())
# Signs for printing, where the sign is better known than the code.
PRINTED: Final[dict[str, str]] = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "RUB": "₽"}
# Initials that are money only where they touch digits, and the tokens say that they are no road.
TIED_SIGNS: Final = frozenset("n p r".split())
# Codes that are words or initials too: they count as money only directly before digits, and in capitals.
SHY_SIGNS: Final = TIED_SIGNS | frozenset(
    "rm rp tk rs fr sh q try s/ all ang bam cop cup gel lak mad mop pen sos top".split()
)


def normalised(unit: str) -> str:
    """A unit as it is stored: trimmed, known symbols in their one spelling, a counted noun in lower case."""
    plain = " ".join(unit.split())
    low = plain.lower()
    if low in USUAL_SIGNS and low not in SHY_SIGNS:
        return USUAL_SIGNS[low]
    if plain in CODES:
        return plain
    return SYMBOLS.get(low, low)


def code_of(unit: str) -> str:
    """The ISO 4217 code if the unit is a currency, else ''."""
    return unit if unit in CODES else ""
