//! The readers of carbon-offset, as declared in [`readers`](crate::readers).

/// The readers of carbon-offset.
#[macro_export]
macro_rules! carbon_readers {
	($consumer:ident!($($context:tt)*), $($account:tt)*) => {
		$consumer! {
			[$($context)*] CarbonReaders, CarbonApi, carbon, read_much: [get_certificates, get_clean_energy_producers, get_emission_factors, get_issuances, get_pending_issuances, get_vintages, get_credits, get_listings, get_certificates_of, get_matched_origin, get_origin_mixes, get_issuables, get_factor_corrections, get_withdrawals, get_achievements, get_month_origin],
			pallet: {#[frame_support::pallet]},
			/// Returns an account's credits of one vintage, in units of 1 g CO2e; 0 for an asset
			/// that is not a vintage's.
			fn get_carbon_credits_balance(
				who: $($account)*,
				credit: energy_primitives::CreditId
			) -> energy_primitives::Amount;
			/// Whether a verifier has approved an account's plant as it is at present: in its zone,
			/// of its source, with its capacity.
			fn is_clean_energy_producer(who: $($account)*) -> bool;
			/// Returns the source and the capacity that a producer registered with in a zone, and
			/// what the verifiers there decided.
			fn get_clean_energy_producer(
				who: $($account)*,
				zone: energy_primitives::ZoneId
			) -> Option<energy_primitives::CleanProducer>;
			/// Whether an account is a registered buyer of credits.
			fn is_buyer(who: $($account)*) -> bool;
			/// Returns what a certificate costs whose beneficiary and reason have so many bytes
			/// together, in plancks.
			fn get_certificate_price(text_bytes: u32) -> energy_primitives::Amount;
			/// Returns what has been issued to an account, retired and cancelled by it, and withdrawn
			/// from it, and what is pending, over all vintages, in units of 1 g CO2e.
			fn get_carbon_account(who: $($account)*) -> energy_primitives::CarbonAccount;
			/// Returns a certificate.
			fn get_certificate(
				certificate: energy_primitives::CertificateId
			) -> Option<energy_primitives::CertificateInfo<$($account)*>>;
			/// Returns all certificates in the order of their ids, those from the id `from` on, by
			/// default from the first: up to `limit` of them, by default and at most 256.
			fn get_certificates(
				from: Option<energy_primitives::CertificateId>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::CertificateInfo<$($account)*>,
				energy_primitives::CertificateId
			>;
			/// Returns what has become of the credits of everybody, over all vintages, in units of 1 g
			/// CO2e.
			fn get_network_carbon_account() -> energy_primitives::CarbonAccount;
			/// Returns a vintage's month and source, what has become of its credits, and what of them is held
			/// and listed at present, in units of 1 g CO2e.
			fn get_vintage(credit: energy_primitives::CreditId) -> Option<energy_primitives::VintageInfo>;
			/// Returns what a kWh from a zone's grid emitted in a month, in mg CO2e, who says so, and
			/// whether and until when that may still change.
			fn get_emission_factor(
				zone: energy_primitives::ZoneId,
				month: energy_primitives::Month
			) -> Option<energy_primitives::EmissionFactorInfo<$($account)*>>;
			/// Returns what `issue_carbon_credits` would ask for at present, in units of 1 g CO2e; 0
			/// where it would be refused.
			fn get_issuable_carbon_credits(
				producer: $($account)*,
				zone: energy_primitives::ZoneId,
				month: energy_primitives::Month
			) -> energy_primitives::Amount;
			/// Returns the registrations of producers of clean energy with a status, by default with any, in
			/// an order of the chain's own, those behind `from`: up to `limit` of them, by default and at
			/// most 256. A page looks at 1 024 of them at most.
			fn get_clean_energy_producers(
				status: Option<energy_primitives::CleanProducerStatus>,
				from: Option<($($account)*, energy_primitives::ZoneId)>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::CleanProducerInfo<$($account)*>,
				($($account)*, energy_primitives::ZoneId)
			>;
			/// Returns the emission factors that a zone has in the months from `from` on: up to `limit`
			/// months, by default and at most 256, but none after the present one.
			fn get_emission_factors(
				zone: energy_primitives::ZoneId,
				from: energy_primitives::Month,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::EmissionFactorInfo<$($account)*>,
				energy_primitives::Month
			>;
			/// Returns the newest corrections of a zone's final factors, proposed ones among them, in the
			/// months from `from` on: up to `limit` months, by default and at most 256, but none after the
			/// present one.
			fn get_factor_corrections(
				zone: energy_primitives::ZoneId,
				from: energy_primitives::Month,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::EmissionFactorInfo<$($account)*>,
				energy_primitives::Month
			>;
			/// Returns what `issue_carbon_credits` would ask for at present for a producer, in the zones
			/// that it is registered in (eight at most) and the months from `from` on: up to `limit`
			/// months, by default and at most 24, but none after the present one.
			fn get_issuables(
				producer: $($account)*,
				from: energy_primitives::Month,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::IssuableInfo, energy_primitives::Month>;
			/// Returns what has become of a producer's energy in a zone, in the months from `from` on: up
			/// to `limit` months, by default and at most 24, but none after the present one.
			fn get_issuances(
				producer: $($account)*,
				zone: energy_primitives::ZoneId,
				from: energy_primitives::Month,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::IssuanceInfo, energy_primitives::Month>;
			/// Returns a pending issuance; `None` once it is issued or refused.
			fn get_pending_issuance(
				issuance: energy_primitives::IssuanceId
			) -> Option<energy_primitives::PendingIssuanceInfo<$($account)*>>;
			/// Returns the pending issuances, the newest first, those from the number `from` down, by
			/// default from the newest: up to `limit` of them, by default and at most 256.
			fn get_pending_issuances(
				from: Option<energy_primitives::IssuanceId>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::PendingIssuanceInfo<$($account)*>,
				energy_primitives::IssuanceId
			>;
			/// Returns what verifiers have proposed to withdraw of a producer's credits of a zone and month
			/// and is not confirmed.
			fn get_withdrawal_proposals(
				producer: $($account)*,
				zone: energy_primitives::ZoneId,
				month: energy_primitives::Month
			) -> alloc::vec::Vec<energy_primitives::WithdrawalProposal<$($account)*>>;
			/// Returns all that verifiers have proposed to withdraw, in an order of the chain's own, what is
			/// behind `from`: up to `limit` producers, zones and months, by default and at most 256.
			fn get_withdrawals(
				from: Option<($($account)*, energy_primitives::ZoneId, energy_primitives::Month)>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::WithdrawalInfo<$($account)*>,
				($($account)*, energy_primitives::ZoneId, energy_primitives::Month)
			>;
			/// Returns what a producer's future issuances have to make up for, in units of 1 g CO2e:
			/// what was withdrawn from it and it no longer had.
			fn get_carbon_deficit(producer: $($account)*) -> energy_primitives::Amount;
			/// Returns all vintages, in an order of the chain's own, those behind `from`: up to `limit` of
			/// them, by default and at most 256.
			fn get_vintages(
				from: Option<energy_primitives::CreditId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::VintageInfo, energy_primitives::CreditId>;
			/// Returns what has become of an account's credits, by default of everybody's, over all vintages,
			/// and what of them is held and listed at present, in units of 1 g CO2e. For an account it looks
			/// at every vintage: seven a month at most.
			fn get_achievements(who: Option<$($account)*>) -> energy_primitives::Achievements;
			/// Returns what an account has of each vintage, in an order of the chain's own, those behind
			/// `from`: up to `limit` of them, by default and at most 256.
			fn get_credits(
				who: $($account)*,
				from: Option<energy_primitives::CreditId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::HoldingInfo, energy_primitives::CreditId>;
			/// Returns credits for sale by the number of the listing; `None` once they are sold or
			/// delisted.
			fn get_listing(
				listing: energy_primitives::ListingId
			) -> Option<energy_primitives::ListingInfo<$($account)*>>;
			/// Returns the credits of a vintage that are for sale, the cheapest first and of one price
			/// the oldest, those behind `from`: up to `limit` of them, by default and at most 256. What
			/// has expired is left out.
			fn get_listings(
				credit: energy_primitives::CreditId,
				from: Option<energy_primitives::ListingCursor>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::ListingInfo<$($account)*>,
				energy_primitives::ListingCursor
			>;
			/// Returns what an account has listed for sale, expired listings included.
			fn get_listings_of(
				seller: $($account)*
			) -> alloc::vec::Vec<energy_primitives::ListingInfo<$($account)*>>;
			/// Returns the certificates of an account, the newest first, those with a number below `from`, by
			/// default from the newest: up to `limit` of them, by default and at most 256.
			fn get_certificates_of(
				who: $($account)*,
				from: Option<energy_primitives::CertificateId>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::CertificateInfo<$($account)*>,
				energy_primitives::CertificateId
			>;
			/// Returns an account's matched origin in the months from `from` on: up to `limit` months, by
			/// default and at most 24, but none after the present one. What it received in the newest
			/// interval may still change.
			fn get_matched_origin(
				who: $($account)*,
				from: energy_primitives::Month,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::MatchedOriginInfo, energy_primitives::Month>;
			/// Returns what members of a zone delivered to members in a month, and what of it is matched by
			/// source: the sum over its intervals, all of which it looks at.
			fn get_month_origin(
				zone: energy_primitives::ZoneId,
				month: energy_primitives::Month
			) -> energy_primitives::MonthOriginInfo;
			/// Returns what members of a zone delivered to members in the intervals from `from` on: up to
			/// `limit` intervals, by default and at most 192.
			fn get_origin_mixes(
				zone: energy_primitives::ZoneId,
				from: energy_primitives::Interval,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::OriginMixInfo, energy_primitives::Interval>;
		}
	};
}
