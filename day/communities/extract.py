#!/usr/bin/env python3
"""Extracts the members of a low-voltage grid of SimBench, and days of theirs, into the tables of a community.

Needs nothing but Python 3.9, a time zone database, and SimBench's package, installed or as a downloaded wheel:

    pip download --no-deps simbench==1.6.3
    python3 extract.py simbench-1.6.3-py3-none-any.whl village suburb

What to extract stands in the part "simbench" of each folder's community.json; see README.md. Writes members.csv, and of each day and the
day before it days/YYYY-MM-DD.csv. The same package always gives the same bytes.
"""

import csv
import datetime
import io
import json
import os
import sys
import zipfile
import zoneinfo
from decimal import ROUND_HALF_EVEN, Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
# SimBench's profiles are those of the year 2016. Each row names the local time at which its quarter of an hour begins, with 92 rows for the
# day on which the clocks go forward and 100 for the one on which they go back.
ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
FIRST = datetime.datetime(2016, 1, 1, tzinfo=ZONE).astimezone(datetime.timezone.utc)
QUARTER = datetime.timedelta(minutes=15)
# MW over a quarter of an hour, in Wh.
WH_PER_MW = 250_000
# A house's connection in Germany is made for 30 kW at least.
LEAST_CONNECTION_W = 30_000

# What SimBench's load profiles stand for.
KINDS = {
    "H0": "home",
    "G": "business",
    "L1": "farm",
    "L2": "farm",
    "Soil": "heat pump",
    "Air": "heat pump",
    "HLS": "charging point",
    "APLS": "charging point",
}
PLANTS = {"PV": "Solar", "Wind": "Wind", "WP": "Wind", "Hydro": "Hydro", "Biomass": "Biomass", "BM": "Biomass"}


class Package:
    """The tables of a scenario, from a wheel or an unpacked folder."""

    def __init__(self, source, scenario):
        self.folder = f"simbench/networks/1-complete_data-mixed-all-{scenario}-sw"
        self.wheel = zipfile.ZipFile(source) if zipfile.is_zipfile(source) else None
        self.source = source
        if os.path.basename(os.path.normpath(source)) == "simbench":
            self.source = os.path.dirname(os.path.normpath(source))

    def rows(self, name):
        path = f"{self.folder}/{name}.csv"
        if self.wheel:
            table = io.TextIOWrapper(self.wheel.open(path), encoding="utf-8", newline="")
        else:
            table = open(os.path.join(self.source, path), encoding="utf-8", newline="")
        with table:
            yield from csv.DictReader(table, delimiter=";")

    def quarters(self, name):
        """The rows of a table of profiles, each with the local moment at which it begins. Proves that SimBench's times are local."""
        for index, row in enumerate(self.rows(name)):
            moment = (FIRST + index * QUARTER).astimezone(ZONE)
            assert row["time"] == moment.strftime("%d.%m.%Y %H:%M"), f"{name}: {row['time']} where {moment} is due"
            yield moment, row


def number(name):
    """14 of "LV1.101 Bus 14" and of "LV1.101 Bus 14_2", which is a field of the same bus."""
    return int(name.split()[-1].split("_")[0])


def energy(power_mw, per_unit):
    """Wh of a quarter of an hour, to the nearest whole number."""
    return int((Decimal(power_mw) * Decimal(per_unit) * WH_PER_MW).quantize(Decimal(1), ROUND_HALF_EVEN))


def watts(power_mw):
    return int(Decimal(power_mw) * 1_000_000)


def of_prefix(names, profile):
    return next(name for prefix, name in names.items() if profile.startswith(prefix))


def branches(package, spec):
    """The area of each bus: that of the branch it lies on, where the branches begin at the given buses, as seen from the transformer."""
    neighbours = {}
    for line in package.rows("Line"):
        if line["subnet"] != spec["subnet"]:
            continue
        a, b = number(line["nodeA"]), number(line["nodeB"])
        neighbours.setdefault(a, set()).add(b)
        neighbours.setdefault(b, set()).add(a)
    begins = {bus: area for area, bus in spec["branches"].items()}
    area_of, waiting = {spec["transformerBus"]: None}, [spec["transformerBus"]]
    while waiting:
        bus = waiting.pop()
        for neighbour in sorted(neighbours[bus]):
            if neighbour not in area_of:
                area_of[neighbour] = begins.get(neighbour, area_of[bus])
                waiting.append(neighbour)
    return area_of


class Community:
    """A folder with its description."""

    def __init__(self, source, folder):
        self.folder = os.path.join(HERE, folder)
        with open(os.path.join(self.folder, "community.json"), encoding="utf-8") as description:
            self.spec = json.load(description)["simbench"]
        self.package = Package(source, self.spec["scenario"])
        ours = lambda name: sorted(
            (r for r in self.package.rows(name) if r["subnet"] == self.spec["subnet"]), key=lambda r: number(r["id"])
        )
        self.loads, self.plants = ours("Load"), ours("RES")
        self.members = self.find_members()

    def find_members(self):
        """Each load is a member. What the description puts behind the meter, and each plant, belongs to the first load at its bus."""
        behind = tuple(self.spec["behindTheMeter"])
        members, first = {}, {}
        for load in self.loads:
            if behind and load["profile"].startswith(behind):
                continue
            members[number(load["id"])] = {"loads": [load], "plants": [], "bus": number(load["node"])}
            first.setdefault(load["node"], number(load["id"]))
        for load in self.loads:
            if behind and load["profile"].startswith(behind):
                members[first[load["node"]]]["loads"].append(load)
        for plant in self.plants:
            members[first[plant["node"]]]["plants"].append(plant)
        if "branches" in self.spec:
            area_of = branches(self.package, self.spec)
            for member in members.values():
                member["area"] = area_of[member["bus"]]
        else:
            for area, numbers in self.spec["members"].items():
                for one in numbers:
                    members[one]["area"] = area
        return members

    def write(self, name, header, lines):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(lines)
        print(f"wrote {os.path.relpath(path, HERE)}")

    def write_members(self):
        lines = []
        for one, member in self.members.items():
            kind = of_prefix(KINDS, member["loads"][0]["profile"])
            load_w = sum(watts(load["pLoad"]) for load in member["loads"])
            plant_w = sum(watts(plant["pRES"]) for plant in member["plants"])
            lines.append(
                [
                    one,
                    kind,
                    member["area"],
                    "Interruptible" if kind == "heat pump" else "Standard",
                    max(LEAST_CONNECTION_W, load_w),
                    plant_w,
                    of_prefix(PLANTS, member["plants"][0]["profile"]) if member["plants"] else "",
                    plant_w or "",
                    member["bus"],
                    "+".join(load["profile"] for load in member["loads"]),
                    "+".join(plant["profile"] for plant in member["plants"]),
                ]
            )
        header = "number,kind,area,class,import_limit_w,export_limit_w,source,plant_w,simbench_bus,simbench_loads,simbench_plants"
        self.write("members.csv", header.split(","), lines)

    def write_days(self):
        wanted = set()
        for day in self.spec["days"]:
            date = datetime.date.fromisoformat(day)
            wanted |= {date, date - datetime.timedelta(days=1)}
        used, made, totals = {}, {}, {}
        months = self.spec["choice"]["months"]
        choice = self.spec["choice"]["highest"]
        for kind, table, owned, power, column, kept in (
            ("load", "LoadProfile", "loads", "pLoad", lambda r: r["profile"] + "_pload", used),
            ("generation", "RESProfile", "plants", "pRES", lambda r: r["profile"], made),
        ):
            for moment, row in self.package.quarters(table):
                date = moment.date()
                if date not in wanted and not (choice == kind and moment.month in months):
                    continue
                amounts = {
                    one: sum(energy(device[power], row[column(device)]) for device in member[owned])
                    for one, member in self.members.items()
                    if member[owned]
                }
                if choice == kind and moment.month in months:
                    totals[date] = totals.get(date, 0) + sum(amounts.values())
                if date in wanted:
                    kept.setdefault(date, []).append((moment, amounts))
        self.check_choice(totals, choice)
        header = ["time"] + [f"load{one}_wh" for one in self.members]
        header += [f"plant{one}_wh" for one, member in self.members.items() if member["plants"]]
        for date in sorted(wanted):
            assert date in used, f"SimBench has no {date}"
            lines = []
            for (moment, load), (also, plant) in zip(used[date], made[date], strict=True):
                assert moment == also
                lines.append([moment.isoformat(timespec="minutes"), *load.values(), *plant.values()])
            self.write(f"days/{date}.csv", header, lines)

    def check_choice(self, totals, kind):
        """The first day is the one with the most of its season."""
        best = max(totals, key=totals.get)
        assert best.isoformat() == self.spec["days"][0], f"the day with the highest {kind} is {best}"
        print(f"{best}: {totals[best] / 1000:.1f} kWh of {kind}, the most of {len(totals)} days")


def main():
    if len(sys.argv) < 3:
        sys.exit("usage: extract.py SIMBENCH-WHEEL-OR-FOLDER COMMUNITY-FOLDER...")
    for folder in sys.argv[2:]:
        community = Community(sys.argv[1], folder)
        community.write_members()
        community.write_days()


if __name__ == "__main__":
    main()
