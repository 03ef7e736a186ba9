//! What meters measure: profiles of a day, or of any other period, from a table.

use crate::SimulateError;
use energy_primitives::{Energy, Interval, Moment, Power, MS_PER_HOUR};
use std::{fs::File, io::Read, path::Path};

/// The most rows of a table that are read: a year of quarters of an hour.
const MAX_ROWS: usize = 36_000;

/// The most columns of a table that are read.
const MAX_COLUMNS: usize = 256;

/// The most that a cell may hold, in Wh.
const MAX_WH: Energy = 1_000_000_000;

/// Energy per interval over a period that repeats, summed up from its beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Column {
	/// One element more than the period has intervals: what has flowed before each, and at last in
	/// the whole period.
	sums: Vec<Energy>,
}

impl Column {
	/// Returns all that has flowed at the end of an interval, since interval 0.
	fn register(&self, interval: Interval) -> u128 {
		let length = self.sums.len() - 1;
		let (periods, within) = (interval as usize / length, interval as usize % length);
		periods as u128 * u128::from(self.sums[length]) + u128::from(self.sums[within + 1])
	}

	/// Returns the most that flows in an interval, in Wh.
	fn most(&self) -> Energy {
		self.sums.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap_or(0)
	}
}

/// Loads and plants, as a table with the columns `load1_wh`, `load2_wh`, …, `plant1_wh`, … has
/// them: Wh in each interval of a period, which repeats. Other columns are left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Profile {
	loads: Vec<Column>,
	plants: Vec<Column>,
}

impl Profile {
	/// Reads a table from a file.
	pub(crate) fn open(path: &Path) -> Result<Self, SimulateError> {
		let file = File::open(path).map_err(|error| SimulateError::Profile(format!("{}: {error}", path.display())))?;
		Self::read(file)
	}

	/// Reads a table.
	pub(crate) fn read(table: impl Read) -> Result<Self, SimulateError> {
		let wrong = |error: csv::Error| SimulateError::Profile(error.to_string());
		let mut reader = csv::Reader::from_reader(table);
		let headers = reader.headers().map_err(wrong)?.clone();
		if headers.len() > MAX_COLUMNS {
			return Err(SimulateError::Profile(format!("more than {MAX_COLUMNS} columns")));
		}
		let of_kind = |kind: &str| -> Vec<usize> {
			let has_kind = |name: &str| {
				let number = name.strip_prefix(kind).and_then(|rest| rest.strip_suffix("_wh"));
				number.is_some_and(|number| number.parse::<u16>().is_ok())
			};
			(0..headers.len()).filter(|at| has_kind(&headers[*at])).collect()
		};
		let (loads, plants) = (of_kind("load"), of_kind("plant"));
		let mut columns = vec![Column { sums: vec![0] }; headers.len()];
		for (row, record) in reader.records().enumerate() {
			let record = record.map_err(wrong)?;
			if row == MAX_ROWS {
				return Err(SimulateError::Profile(format!("more than {MAX_ROWS} rows")));
			}
			for at in loads.iter().chain(&plants) {
				let wh = record[*at].parse::<Energy>().ok().filter(|wh| *wh <= MAX_WH);
				let wh = wh.ok_or_else(|| {
					SimulateError::Profile(format!("row {}, column {}: no number of Wh", row + 2, &headers[*at]))
				})?;
				let sums = &mut columns[*at].sums;
				sums.push(sums[row] + wh);
			}
		}
		let take = |columns: &[Column], places: Vec<usize>| places.iter().map(|at| columns[*at].clone()).collect();
		let profile = Self {
			loads: take(&columns, loads),
			plants: take(&columns, plants),
		};
		match profile.loads.first() {
			None => Err(SimulateError::Profile("there is no column load1_wh".into())),
			Some(load) if load.sums.len() == 1 => Err(SimulateError::Profile("there is no row".into())),
			Some(_) => Ok(profile),
		}
	}

	/// Returns the household that a meter stands in: load and plant of the same number, the latter
	/// where there is one, scaled so that no two meters are quite the same.
	pub(crate) fn household(&self, index: u32) -> Household<'_> {
		let number = index as usize % self.loads.len();
		Household {
			load: &self.loads[number],
			plant: self.plants.get(number),
			// From a half to one and a half.
			per_256: 128 + splitmix(index.into()) % 257,
		}
	}
}

/// What one meter measures.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Household<'a> {
	load: &'a Column,
	plant: Option<&'a Column>,
	per_256: u64,
}

impl Household<'_> {
	/// Returns its import and export register at the end of an interval, in Wh: always the same for the
	/// same interval.
	pub(crate) fn registers(&self, interval: Interval) -> (Energy, Energy) {
		let scaled = |column: &Column| {
			let wh = column.register(interval) * u128::from(self.per_256) / 256;
			Energy::try_from(wh).unwrap_or(Energy::MAX)
		};
		(scaled(self.load), self.plant.map_or(0, scaled))
	}

	/// Returns the rated power that its meter needs, in W: half as much again as flows at most, and
	/// 1 kW at least. With it the largest household of the village stays within the edge of a
	/// development chain's area.
	pub(crate) fn rated_w(&self, interval_ms: Moment) -> Power {
		let most = self.load.most().max(self.plant.map_or(0, Column::most));
		let wh = u128::from(most) * u128::from(self.per_256) / 256 + 1;
		let watts = wh * u128::from(MS_PER_HOUR) / u128::from(interval_ms.max(1));
		Power::try_from(watts * 3 / 2).unwrap_or(Power::MAX).max(1_000)
	}
}

/// Returns a number that looks random, always the same for the same one (the finaliser of SplitMix64).
pub(crate) fn splitmix(number: u64) -> u64 {
	let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
	z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
	z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
	z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
	use super::*;

	const TABLE: &str = "time,load1_wh,load2_wh,plant1_wh,note\n00:00,100,7,0,x\n00:15,200,8,50,\n";

	#[test]
	fn registers_grow_by_what_the_table_says() {
		let profile = Profile::read(TABLE.as_bytes()).unwrap();
		let household = profile.household(0);
		let scaled = |wh: u64| wh * household.per_256 / 256;
		assert!((128..=384).contains(&household.per_256));
		assert_eq!(household.registers(0), (scaled(100), scaled(0)));
		assert_eq!(household.registers(1), (scaled(300), scaled(50)));
		assert_eq!(household.registers(2), (scaled(400), scaled(50)));
		assert_eq!(
			household.registers(1_000_001),
			(scaled(300 * 500_001), scaled(50 * 500_001))
		);
		// 200 Wh in a quarter of an hour are 800 W.
		assert!(household.rated_w(900_000) >= 3 * 4 * scaled(200) / 2);
	}

	#[test]
	fn households_follow_each_other_and_a_plant_stands_at_the_load_of_its_number() {
		let profile = Profile::read(TABLE.as_bytes()).unwrap();
		assert_eq!(profile.household(1).registers(1).1, 0);
		assert!(profile.household(2).registers(1).1 > 0);
		assert_ne!(profile.household(0).registers(99), profile.household(2).registers(99));
	}

	#[test]
	fn a_table_that_is_none_is_refused() {
		for (table, why) in [
			("", "load1_wh"),
			("time,plant1_wh\n00:00,1\n", "load1_wh"),
			("time,load1_wh\n", "no row"),
			("time,load1_wh\n00:00,-1\n", "row 2, column load1_wh"),
			("time,load1_wh\n00:00,1.5\n", "row 2, column load1_wh"),
			("time,load1_wh\n00:00,1000000001\n", "row 2, column load1_wh"),
			("time,load1_wh\n00:00\n", "fields"),
		] {
			let error = Profile::read(table.as_bytes()).unwrap_err().to_string();
			assert!(error.contains(why), "{table:?}: {error}");
		}
	}

	#[test]
	fn the_days_own_table_is_read() {
		let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../day/communities/village/days/2016-07-25.csv");
		let profile = Profile::open(&path).unwrap();
		assert_eq!((profile.loads.len(), profile.plants.len()), (14, 8));
		assert!(profile
			.loads
			.iter()
			.chain(&profile.plants)
			.all(|column| column.sums.len() == 97));
	}
}
