//! Any base and any texts made of it: compiled, each party's text and the base can be read again, what is printed is a text
//! that can be marked once more, and a side's text holds no member's name.
#![no_main]

use drafting::compare::compare;
use drafting::compilation::{Reader, Trace};
use drafting::compile::compile;
use drafting::print::{HouseStyle, print};
use drafting::text::{Text, visible};
use drafting::token::Party;
use libfuzzer_sys::fuzz_target;

/// Ends the base, then what each party made of it, then what each made of what was printed.
const END: char = '\u{1}';

/// Read in no text; a party's name holds it.
const NAME: char = '\u{2}';

fuzz_target!(|characters: &str| {
    if characters.contains(NAME) {
        return;
    }
    let mut texts = characters.split(END).map(Text::plain);
    let joint = texts.next().unwrap_or_default();
    let first: Vec<Text> = texts.by_ref().take(3).collect();
    let rolling = round(&joint, &first, &[HouseStyle::delegates()]);
    let second: Vec<Text> = texts.take(2).collect();
    let marks = second.iter().enumerate();
    let marks = marks.map(|(number, text)| (party(number), compare(&rolling, text)));
    let again = compile(rolling.clone(), marks.collect());
    let side = || Party("SIDE".into());
    if let Ok((_, tabled)) = again.one_side_on(&joint, side()) {
        let returned = tabled.returned(&joint);
        assert!(!visible(&returned).contains(NAME));
        Text::new(returned).expect("a side tables a text");
    }
    round(&rolling, &second, &[HouseStyle::notes(), HouseStyle::plain()]);
});

/// Compiles a round and holds what is promised of it; gives what is printed.
fn round(base: &Text, returned: &[Text], styles: &[HouseStyle]) -> Text {
    let marks = returned.iter().enumerate();
    let marks = marks.map(|(number, text)| (party(number), compare(base, text)));
    let compiled = compile(base.clone(), marks.collect());
    assert_eq!(compiled.read(Reader::Base), base.tokens());
    for (number, text) in returned.iter().enumerate() {
        if !compiled.traces[number].contains(&Trace::NoChange) {
            assert_eq!(compiled.read(Reader::Party(number)), text.tokens());
        }
    }
    for style in styles {
        print(&compiled, style).text();
    }
    print(&compiled, &HouseStyle::un()).text()
}

fn party(number: usize) -> Party {
    Party(format!("{NAME}{number}").into())
}
