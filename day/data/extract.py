#!/usr/bin/env python3
"""Extracts one summer day of a rural low-voltage grid from the SimBench package into the small tables beside this file.

Needs nothing but the standard library and SimBench's package, installed or as a downloaded wheel:

    pip download --no-deps simbench==1.6.3
    python3 extract.py simbench-1.6.3-py3-none-any.whl

Writes participants.csv, summer-day.csv and day-before.csv. The same package always gives the same bytes.
"""

import csv
import io
import os
import sys
import zipfile
from decimal import ROUND_HALF_EVEN, Decimal

# SimBench's code of the grid is 1-LV-rural1--1-sw: low voltage, rural type 1, scenario 1 (near future), with switches. Scenario 0,
# today's, has 13 loads and 4 plants; scenario 1 adds the plants 5 to 8 and a heat pump.
SCENARIO = 1
SUBNET = "LV1.101"
TABLES = f"simbench/networks/1-complete_data-mixed-all-{SCENARIO}-sw"
# The day of the meteorological summer (June to August) with the highest solar yield; `check_choice` proves it.
DAY = "25.07.2016"
DAY_BEFORE = "24.07.2016"
SUMMER = ("06", "07", "08")
INTERVALS = 96
# MW over a quarter of an hour, in Wh.
WH_PER_MW = 250_000

# What SimBench's load profiles stand for.
KINDS = {"H0": "home", "L1": "farm", "L2": "farm", "Soil": "heat pump"}


def opener(source):
    """A function that opens a file of the package, whether that is a wheel or an unpacked folder."""
    if zipfile.is_zipfile(source):
        wheel = zipfile.ZipFile(source)
        return lambda name: io.TextIOWrapper(wheel.open(f"{TABLES}/{name}.csv"), encoding="utf-8", newline="")
    if os.path.basename(os.path.normpath(source)) == "simbench":
        source = os.path.dirname(os.path.normpath(source))
    return lambda name: open(os.path.join(source, TABLES, f"{name}.csv"), encoding="utf-8", newline="")


def rows(open_table, name):
    with open_table(name) as table:
        yield from csv.DictReader(table, delimiter=";")


def number(name):
    return int(name.split()[-1])


def energy(power_mw, per_unit):
    """Wh of a quarter of an hour, to the nearest whole number."""
    return int((Decimal(power_mw) * Decimal(per_unit) * WH_PER_MW).quantize(Decimal(1), ROUND_HALF_EVEN))


def watts(power_mw):
    return int(Decimal(power_mw) * 1_000_000)


def profile_of_day(open_table, table, columns, day):
    """The rows of a day, in order, reduced to some columns."""
    found = [{c: row[c] for c in columns} for row in rows(open_table, table) if row["time"].startswith(day)]
    assert len(found) == INTERVALS, f"{table}: {len(found)} rows of {day}"
    return found


def check_choice(open_table, plants):
    """No other summer day has a higher solar yield."""
    yields = {}
    for row in rows(open_table, "RESProfile"):
        day = row["time"].split()[0]
        if day.split(".")[1] in SUMMER:
            yields[day] = yields.get(day, 0) + sum(energy(p["pRES"], row[p["profile"]]) for p in plants)
    best = max(yields, key=yields.get)
    assert best == DAY, f"the sunniest summer day is {best}"
    print(f"{DAY}: {yields[DAY] / 1000:.1f} kWh of solar energy, the most of {len(yields)} summer days")


def write(name, header, lines):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    with open(path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)
    print(f"wrote {name}")


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: extract.py SIMBENCH-WHEEL-OR-FOLDER")
    open_table = opener(sys.argv[1])
    loads = sorted((r for r in rows(open_table, "Load") if r["subnet"] == SUBNET), key=lambda r: number(r["id"]))
    plants = sorted((r for r in rows(open_table, "RES") if r["subnet"] == SUBNET), key=lambda r: number(r["id"]))
    assert len(loads) == 14 and len(plants) == 8
    check_choice(open_table, plants)

    # A plant belongs to the first load at its bus: the heat pump at a home's bus is metered on its own and owns no plant.
    owner = {}
    for load in loads:
        owner.setdefault(load["node"], number(load["id"]))
    plant_of = {owner[p["node"]]: p for p in plants}
    assert len(plant_of) == len(plants)

    people = []
    for load in loads:
        household = number(load["id"])
        plant = plant_of.get(household)
        people.append(
            [
                household,
                next(kind for prefix, kind in KINDS.items() if load["profile"].startswith(prefix)),
                number(load["node"]),
                load["profile"],
                watts(load["pLoad"]),
                number(plant["id"]) if plant else "",
                plant["profile"] if plant else "",
                watts(plant["pRES"]) if plant else "",
            ]
        )
    write(
        "participants.csv",
        ["household", "kind", "bus", "load_profile", "load_w", "plant", "plant_profile", "plant_w"],
        people,
    )

    header = ["time"] + [f"load{number(r['id'])}_wh" for r in loads] + [f"plant{number(p['id'])}_wh" for p in plants]
    for name, day in (("summer-day.csv", DAY), ("day-before.csv", DAY_BEFORE)):
        demand = profile_of_day(open_table, "LoadProfile", {"time"} | {r["profile"] + "_pload" for r in loads}, day)
        supply = profile_of_day(open_table, "RESProfile", {"time"} | {p["profile"] for p in plants}, day)
        lines = []
        for l, s in zip(demand, supply):
            assert l["time"] == s["time"]
            used = [energy(r["pLoad"], l[r["profile"] + "_pload"]) for r in loads]
            made = [energy(p["pRES"], s[p["profile"]]) for p in plants]
            lines.append([l["time"].split()[1]] + used + made)
        write(name, header, lines)


if __name__ == "__main__":
    main()
