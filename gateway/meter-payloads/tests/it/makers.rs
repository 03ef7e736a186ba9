//! Records in the forms that makers of charging stations and of their meters write: each with the
//! key as they give it, and what the configuration has to say.
//!
//! All numbers in them are made up, and OpenSSL has signed them with keys of its own for these tests.

use crate::{TopicConfig, RECEIVED_MS};
use meter_payloads::{formats::ocmf::PublicKey, Content, PayloadError};

/// A record of a maker's form.
struct Maker {
	name: &'static str,
	key: &'static str,
	/// What the configuration says besides.
	options: &'static str,
	record: &'static str,
	/// The registers, in Wh.
	reads: &'static str,
}

const MAKERS: [Maker; 11] = [
	Maker {
		name: "KEBA",
		key: "3059301306072A8648CE3D020106082A8648CE3D0301070342000478DA27AE74828AB888210B2A4C2C44476C7BEF98378BF7F1AA581026362939DE3E650BF47EEF142B37E5651285A1D67B5E89CD759995B1F23F646FE1203BB76F",
		options: "-",
		record: r#"OCMF|{"FV":"1.0","GI":"KEBA_KCP30","GS":"17000001","GV":"2.8.5","PG":"T32","IS":false,"IL":"NONE","IF":["RFID_NONE"],"IT":"NONE","ID":"","RD":[{"TM":"2026-11-22T10:03:15,000+0000 I","TX":"B","EF":"","ST":"G","RV":512.2596,"RI":"1-b:1.8.0","RU":"kWh"},{"TM":"2026-11-22T11:03:36,000+0000 R","TX":"E","EF":"","ST":"G","RV":520.2597,"RI":"1-b:1.8.0","RU":"kWh"},{"RV":8.00,"RI":"1-b:1.9.0","RU":"kWh"}]}|{"SD":"30460221009832D57971AA6B8394F59A430770CA9259515AE628BDA03C82D16FE69927A16F022100F4E095A82328E629FD4610C14C0132C7DA80008BCAF368DC4A354EBDEC09913F"}"#,
		reads: "imp=512259; imp=520259",
	},
	Maker {
		name: "DZG behind a controller",
		key: "MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAE8RlV8X1s4ifD2BPwz7+WxkTsqblmzT0eDuTmHH3qgoFLtQz/igfrrwJCjPWpxXIVBx0iM2u7pAjmMYFx7BGVpg==",
		options: "-",
		record: r#"OCMF|{"FV" : "1.0","GI" : "Nano","GS" : "060001","GV" : "v017","PG" : "T199","MV" : "DZG","MM" : "DVH4013","MS" : "1DZG0000000001","IS" : true,"IL" : "VERIFIED","IT" : "EMAID","ID" : "04","CT" : "CBIDC","CI" : "CI","RD" : [{"TM" : "2026-11-22T10:21:22,000+0100 I","TX" : "E","RV" : "       9.038","RI" : "01-00:01.08.00.FF","RU" : "kWh","RT" : "AC","EF" : "","ST" : "G"},{"TM" : "2026-11-22T10:21:22,000+0100 I","TX" : "E","RV" : "      30","RI" : "01-00:00.08.06.FF","RU" : "sec","RT" : "AC","EF" : "","ST" : "G"}]}|{"SA" : "ECDSA-secp256k1-SHA256","SD" : "3046022100F935EB00B953F735EEFCDFF9D6ED280FD7BABC9EC33A9977EBA79EB99B7EA61E02210098D4794982238104B8A4D2B7786B2ED1F278706CB1FCA967FF189CCB7C725C76"}"#,
		reads: "imp=9038",
	},
	Maker {
		name: "LEM",
		key: "3059301306072A8648CE3D020106082A8648CE3D0301070342000478DA27AE74828AB888210B2A4C2C44476C7BEF98378BF7F1AA581026362939DE3E650BF47EEF142B37E5651285A1D67B5E89CD759995B1F23F646FE1203BB76F",
		options: "-",
		record: r#"OCMF|{"FV":"1.0","GI":"LEM DCBM","GS":"1200000001","GV":"v1","PG":"T144","MV":"LEM","MS":"1200000001","MF":"MU-0.1.4.0_SU-0.0.8.0","IS":true,"IL":"HEARSAY","IT":"ISO14443","ID":"5E","CT":"EVSEID","CI":"4","RD":[{"TM":"2026-11-22T13:13:56,000+0100 R","TX":"B","RV":57.584,"RI":"1-0:1.8.0","RU":"kWh","RT":"DC","EF":"","ST":"G","UC":{"UN":"No_Comp","UI":2,"UR":0}},{"RV":4.405,"RI":"1-0:2.8.0","RU":"kWh","ST":"G"},{"TM":"2026-11-22T13:15:13,000+0100 R","TX":"E","RV":58.685,"RI":"1-0:1.8.0","RU":"kWh","ST":"G"},{"RV":4.405,"RI":"1-0:2.8.0","RU":"kWh","ST":"G"}]}|{"SA":"ECDSA-secp256r1-SHA256","SD":"304402201931DA79B086451CEA71E3991E38F224795812542D8C2F6132CE2A6428AECBDB0220798FAE88BC801343AD8B81B0E7DD720F5A30A79BA8F250BEE8CFB1599E8C0CD8"}"#,
		reads: "imp=57584; exp=4405; imp=58685; exp=4405",
	},
	Maker {
		name: "TwinCharger",
		key: "3059301306072a8648ce3d020106082a8648ce3d0301070342000478da27ae74828ab888210b2a4c2c44476c7bef98378bf7f1aa581026362939de3e650bf47eef142b37e5651285a1d67b5e89cd759995b1f23f646fe1203bb76f",
		options: "-",
		record: r#"OCMF|{"FV": 1.0, "GI": "TwinCharger", "GS": "TC_1", "GV": "0.5", "PG": "T2", "MV": "DZG", "MM": "DVH4013", "MS": "33000001", "CT": 0, "CI": "DE*1", "RD": [{"TM": "2026-11-22T09:09:51,000+0100 I", "TX": "B", "RV": "0.0", "RI": "1-0:1.8.0", "RU": "kWh", "RT": "AC", "EF": "", "ST": "G"}, {"TM": "2026-11-22T09:21:30,000+0100 I", "TX": "E", "RV": "1.304", "RI": "1-0:1.8.0", "RU": "kWh", "RT": "AC", "EF": "", "ST": "G"}], "IS": true, "IL": "HEARSAY", "IT": "ISO14443", "ID": "ad"}|{"SD":"MEYCIQCxGpwFQCkmKCGx3seQmckVxsaPaRvQ1aPgBaXoiEFl1AIhAJ7cH5SBZH2FzHA+fZgBy2ckFllI8jLXYva3if4UMfOK","SA":"ECDSA-secp256r1-SHA256","SE":"base64"}"#,
		reads: "imp=0; imp=1304",
	},
	Maker {
		name: "Bender (ebee)",
		key: "3059 3013 0607 2A86 48CE 3D02 0106 082A 8648 CE3D 0301 0703 4200 0478 DA27 AE74 828A B888 210B 2A4C 2C44 476C 7BEF 9837 8BF7 F1AA 5810 2636 2939 DE3E 650B F47E EF14 2B37 E565 1285 A1D6 7B5E 89CD 7599 95B1 F23F 646F E120 3BB7 6F",
		options: "-",
		record: r#"OCMF|{"FV":"1.0","GI":"CSA","GS":"","GV":"1.6.0","PG":"T28","MV":"DZG","MM":"DVH4013","MS":"000033000001","MF":"","IS":true,"IT":"ISO14443","ID":"7b","RD":[{"TM":"2026-11-22T10:01:04,000+0100 I","TX":"B","RV":7753,"RI":"1-b:1.8.0","RU":"Wh","RT":"AC","EF":"","ST":"G"}]}|{"SD":"30450220673BF87A38FD7CE27D72944A00548C5C22B3C0D35C3242BE26F05472FEDC2007022100C818A890ED436634F2375410F352DF22E8ABEDB18FA1A2A85F382D8969B1EB9F"}"#,
		reads: "imp=7753",
	},
	Maker {
		name: "a direct-current meter with 98.8.0",
		key: "3056301006072A8648CE3D020106052B8104000A03420004F11955F17D6CE227C3D813F0CFBF96C644ECA9B966CD3D1E0EE4E61C7DEA82814BB50CFF8A07EBAF02428CF5A9C57215071D22336BBBA408E6318171EC1195A6",
		options: "-",
		record: r#"OCMF|{"FV" : "1.0","GI" : "DC.1K2L","GS" : "1XXX0000000001","GV" : "1.4p3","PG" : "T76","MV" : "XXX","MM" : "DC.1K2L","MS" : "1XXX0000000002","IS" : false,"IT" : "NONE","ID" : "SIM","RD" : [{"TM" : "2026-11-22T12:29:53,000+0100 I","TX" : "B","RV" : "0.0","RI" : "1-0:98.8.0.FF","RU" : "kWh","RT" : "DC","EF" : "","ST" : "G"},{"TM" : "2026-11-22T12:30:07,000+0100 I","TX" : "E","RV" : "1.0","RI" : "1-0:98.8.0.FF","RU" : "kWh","RT" : "DC","EF" : "","ST" : "G"},{"TM" : "2026-11-22T12:29:53,000+0100 I","TX" : "B","RV" : "1.0","RI" : "1-0:2.8.0.FF","RU" : "kWh","RT" : "DC","EF" : "","ST" : "G"},{"TM" : "2026-11-22T12:30:07,000+0100 I","TX" : "E","RV" : "2.0","RI" : "1-0:2.8.0.FF","RU" : "kWh","RT" : "DC","EF" : "","ST" : "G"}]}|{"SA": "ECDSA-secp256k1-SHA256","SD" : "304502204DFEBFCFFD2957393D4F0D50F4D9FDC0B462DC59C3730E4969C63EB9AA54A462022100CFCCB4F4A7A77A74F1B92D3A0A737BF4E4A3AD4AF004A49C0A57943164D6FB03"}"#,
		reads: "exp=1000; exp=2000",
	},
	Maker {
		name: "Isabellenhütte",
		key: "78DA27AE74828AB888210B2A4C2C44476C7BEF98378BF7F1AA581026362939DE3E650BF47EEF142B37E5651285A1D67B5E89CD759995B1F23F646FE1203BB76F",
		options: "registers = { import = \"1-b:1.8.e\", export = \"1-b:2.8.e\" }",
		record: r#"OCMF|{"FV":"1.0","GI":"1","GS":"1ISA0000000001","GV":"V1","MV":"Isabellenhuette Heusler","MM":"1","MS":"1ISA0000000001","MF":"80.01.01","CT":"DC","CI":"DE","IS":true,"IL":"CERTIFIED","IT":"ISO15693","ID":"11","PG":"T1","TT":"0,42 EUR/kWh","RD":[{"TM":"2026-11-22T18:08:58,000+0100 S","TX":"B","EF":"","ST":"G","RV":"00000012.500","RI":"1-b:1.8.e","RU":"kWh","RT":"DC"},{"RV":"00000000.250","RI":"1-b:2.8.e","RU":"kWh","RT":"DC"}
	,{"TM":"2026-11-22T18:09:11,000+0100 S","TX":"E","RV":"00000013.750","RI":"1-b:1.8.e","RU":"kWh","RT":"DC"},{"RV":"00000000.250","RI":"1-b:2.8.e","RU":"kWh","RT":"DC"}]}|{"SA":"ECDSA-secp256r1-SHA256","SD":"E6DA0EB3550E0DF3266328113A143401568788FC040EBED240DF685162FADEF19ADC9406CC740AF589CC59F6B22E7522974F41A09205AA5275B8D21742D38A43"}"#,
		reads: "imp=12500; exp=250; imp=13750; exp=250",
	},
	Maker {
		name: "NZR, brainpoolP256r1",
		key: "305A301406072A8648CE3D020106092B24030302080101070342000431E24C55E399229E214101240FC7C9F036D636A47AD681A8F23BF18ADC28795572EDE263F07F3FF9AE3A39AC6B5C2ABABA5AC8613C923EB499A5AC438E5DD4AE",
		options: "registers = { import = \"1-0:1.8.1\" }",
		record: r#"OCMF|{"FV":"1.0","GI":"NZR GATEWAY","GS":"21000001","GV":"1.0.0.0","PG":"T274","MV":"NZR","MM":"EcoCount SL","MS":"12345678","MF":"1.11","IS":false,"IL":"NONE","IF":[],"IT":"NONE","ID":"","CT":"","CI":"","RD":[{"TM":"2026-11-22T11:15:09,000+0000 S","TX":"B","RV":1833,"RI":"1-0:1.8.1","RU":"Wh","RT":"AC","EF":"","ST":"G"}]}|{"SD":"3044022067D108E2072BCEF2FC5CBC32C29D197C89F4E7D883D9B546401AF450AC50D20F02205571CD42EBD6C523FEBFC5E8FC4AC7D648F867C9F57C6B8E087167238418E848","SA":"ECDSA-brainpoolP256r1-SHA256"}"#,
		reads: "imp=1833",
	},
	Maker {
		name: "NZR, secp384r1",
		key: "3076301006072A8648CE3D020106052B8104002203620004564E49D0305A674E9E25B66B5953E8FB2113612D07BDC0332E1B1C7C595A76E32901C3A741443ADBA480E606B7E5A02ED7CEFA07A85FE2ACB2E4D88456B52380D68BBF0254FA76EC9E6041C1190CC4DAE58D5D0D8F57AE0607CA3D6A96E9021E",
		options: "registers = { import = \"1-0:1.8.1\" }",
		record: r#"OCMF|{"FV":"1.0","GI":"NZR GATEWAY","GS":"21000001","GV":"1.0.0.0","PG":"T274","MV":"NZR","MM":"EcoCount SL","MS":"12345678","MF":"1.11","IS":false,"IL":"NONE","IF":[],"IT":"NONE","ID":"","CT":"","CI":"","RD":[{"TM":"2026-11-22T11:15:09,000+0000 S","TX":"B","RV":1833,"RI":"1-0:1.8.1","RU":"Wh","RT":"AC","EF":"","ST":"G"}]}|{"SD":"30640230056CF437EDEC71C36FF1B4E12C53C9BF1D5359D71781260EF534D82844C9E8CC5AFEFDEC1D4AE3486E8F7D44D14B970502303DD4ED77BB7C7D3FD47F7E5299A7E4F693C04BA85E41B2029E94460130B23808935DE876D4CE6F63A456F32C964FDDA2","SA":"ECDSA-secp384r1-SHA256"}"#,
		reads: "imp=1833",
	},
	Maker {
		name: "BAUER",
		key: "3059301306072a8648ce3d020106082a8648ce3d0301070342000478da27ae74828ab888210b2a4c2c44476c7bef98378bf7f1aa581026362939de3e650bf47eef142b37e5651285a1d67b5e89cd759995b1f23f646fe1203bb76f",
		options: "registers = { import = \"1-0:1.8.0*255\" }",
		record: r#"OCMF|{"FV":"1.0","GI":"BAUER BSM","GS":"001BZR0000000001","GV":"1.8","PG":"T504","MV":"BAUER","MM":"BSM","MS":"001BZR0000000001","IS":true,"IT":"UNDEFINED","ID":"x","RD":[{"TM":"2026-11-22T08:47:52,000+0100 S","TX":"E","RV":890,"RI":"1-0:1.8.0*198","RU":"Wh","XV":13820,"XI":"1-0:1.8.0*255","XU":"Wh","XT":4,"RT":"AC","EF":"","ST":"G"}]}|{"SA":"ECDSA-secp256r1-SHA256","SD":"3045022045ad98cc5c9631ce474f64a096105d574c73329b39dec4dcf762a54f0f8755ea022100fbe161d48907d9dd032d2e94bf57debec11ae47cf092f5c20c91df64f707f5e8"}"#,
		reads: "imp=13820",
	},
	Maker {
		name: "eBZ",
		key: "3049301306072a8648ce3d020106082a8648ce3d030101033200042643d5e927b7d71f01019c00e55510b038073624fe9f08e86ca29291747c2a7fa1cf78f1e98f9f282373e2de81ba4763",
		options: "registers = { import = \"1-b:1.8.e\" }",
		record: r#"OCMF|{"FV":"1.0","GI":"eBZ LD3","GS":"1EBZ0300000001","GV":"V207","MS":"1EBZ0300000001","PG":"T117","IS":true,"IL":"TRUSTED","IT":"EMAID","ID":"T","CI":"D","CT":"EVSEID","RD":[{"TM":"2026-11-22T17:15:20,000+0100 I","TX":"B","RV":2850685,"RI":"1-b:1.8.e","RU":"Wh","ST":"G"},{"TM":"2026-11-22T17:20:06,000+0100 I","TX":"E","RV":2850951,"RI":"1-b:1.8.e","RU":"Wh","ST":"G"}]}|{"SA":"ECDSA-secp192r1-SHA256","SD":"30350219008e2afb03c45b615ff66e9a02c0efab02d78ad90796cd029b021874b4dfc67b6d8d6c66563c11c03decb94b5864cb3d588d44"}"#,
		reads: "imp=2850685; imp=2850951",
	},
];

/// What is read of a record, as [`Maker::reads`] has it.
fn read(key: &str, options: &str, record: &str) -> Result<String, PayloadError> {
	let options = match options {
		"-" => format!("key = \"{key}\""),
		options => format!("key = \"{key}\", {options}"),
	};
	let routes = TopicConfig::new("ocmf/1", "ocmf", &options).routes();
	let route = routes.get("ocmf/1").unwrap();
	let Content::Measured(all) = route.read("ocmf/1", RECEIVED_MS, record.as_bytes())? else {
		panic!("it is no reading that a meter of the chain has signed");
	};
	let found = all.iter().map(|found| match (found.import_wh, found.export_wh) {
		(Some(wh), None) => format!("imp={wh}"),
		(None, Some(wh)) => format!("exp={wh}"),
		both => panic!("{both:?}"),
	});
	Ok(found.collect::<Vec<_>>().join("; "))
}

fn maker(name: &str) -> &'static Maker {
	MAKERS.iter().find(|maker| maker.name == name).unwrap()
}

#[test]
fn each_makers_record_is_read() {
	for maker in &MAKERS {
		let found = read(maker.key, maker.options, maker.record);
		assert_eq!(found, Ok(maker.reads.to_string()), "{}", maker.name);
		// One digit of the first register.
		let (before, behind) = maker.record.split_once("\"RV").unwrap();
		let at = behind.find(|c: char| c.is_ascii_digit()).unwrap();
		let digit = if behind[at..].starts_with('1') { "2" } else { "1" };
		let forged = format!("{before}\"RV{}{digit}{}", &behind[..at], &behind[at + 1..]);
		let found = read(maker.key, maker.options, &forged);
		assert_eq!(found, Err(PayloadError::Signature), "{}", maker.name);
	}
}

#[test]
fn a_register_that_only_the_maker_knows_is_asked_for() {
	let named: Vec<&Maker> = MAKERS.iter().filter(|maker| maker.options != "-").collect();
	assert_eq!(named.len(), 5);
	for maker in named {
		let error = read(maker.key, "-", maker.record).unwrap_err();
		assert!(matches!(error, PayloadError::Unclear { .. }), "{}: {error}", maker.name);
		assert!(error.to_string().contains("registers = { import"), "{error}");
	}
}

#[test]
fn the_register_beside_that_of_a_transaction_is_read_where_it_is_named() {
	let bauer = maker("BAUER");
	// What the transaction has taken is never offered as a register.
	let error = read(bauer.key, "-", bauer.record).unwrap_err().to_string();
	assert!(
		error.starts_with("1-0:1.8.0*198") && error.contains("the one in XI"),
		"{error}"
	);
	// Another name reads nothing, and the same direction's own codes are left out where one is named.
	let other = read(bauer.key, "registers = { import = \"1-0:1.8.9\" }", bauer.record);
	assert!(matches!(other, Err(PayloadError::Unclear { .. })), "{other:?}");
	let keba = maker("KEBA");
	let other = read(keba.key, "registers = { import = \"1-b:1.8.e\" }", keba.record);
	assert!(
		matches!(&other, Err(PayloadError::Unclear { field, .. }) if field == "1-b:1.8.0"),
		"{other:?}"
	);
	let export = read(keba.key, "registers = { export = \"1-b:2.8.e\" }", keba.record);
	assert_eq!(export, Ok(keba.reads.into()));
}

#[test]
fn keys_of_other_kinds_are_called_by_their_names() {
	// secp192k1, made by OpenSSL for this test: HTB signs with it.
	let key = "3046301006072a8648ce3d020106052b8104001f0332000401e7d6b5c22259d35ad54a69d286e48ca9f60481970254cdc9c1397768f51b9fe2c47760c2e70c94f5\
		a0e956dbd4ae75";
	assert_eq!(PublicKey::from_text(key), Err(PayloadError::Curve("secp192k1".into())));
	let named = TopicConfig::new("ocmf/1", "ocmf", &format!("key = \"{key}\""));
	let error = named.try_routes().err().unwrap();
	assert!(error.contains("secp192k1 is not supported"), "{error}");
}
