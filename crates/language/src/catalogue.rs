//! The sentences themselves, read from `catalogue/` into one bundle per language; no sentence is
//! written here.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Arg, Language, number, particle};

type Bundle = FluentBundle<FluentResource>;

const ENGLISH: &[&str] = &[
    include_str!("../catalogue/en/calls.ftl"),
    include_str!("../catalogue/en/check.ftl"),
    include_str!("../catalogue/en/commands.ftl"),
    include_str!("../catalogue/en/dates.ftl"),
    include_str!("../catalogue/en/forms.ftl"),
    include_str!("../catalogue/en/editions.ftl"),
    include_str!("../catalogue/en/intake.ftl"),
    include_str!("../catalogue/en/matrix.ftl"),
    include_str!("../catalogue/en/negotiation.ftl"),
    include_str!("../catalogue/en/pages.ftl"),
    include_str!("../catalogue/en/papers.ftl"),
    include_str!("../catalogue/en/plan.ftl"),
    include_str!("../catalogue/en/refusals.ftl"),
    include_str!("../catalogue/en/start.ftl"),
    include_str!("../catalogue/en/words.ftl"),
];

const KOREAN: &[&str] = &[
    include_str!("../catalogue/ko/calls.ftl"),
    include_str!("../catalogue/ko/check.ftl"),
    include_str!("../catalogue/ko/commands.ftl"),
    include_str!("../catalogue/ko/dates.ftl"),
    include_str!("../catalogue/ko/forms.ftl"),
    include_str!("../catalogue/ko/editions.ftl"),
    include_str!("../catalogue/ko/intake.ftl"),
    include_str!("../catalogue/ko/matrix.ftl"),
    include_str!("../catalogue/ko/negotiation.ftl"),
    include_str!("../catalogue/ko/pages.ftl"),
    include_str!("../catalogue/ko/papers.ftl"),
    include_str!("../catalogue/ko/plan.ftl"),
    include_str!("../catalogue/ko/refusals.ftl"),
    include_str!("../catalogue/ko/start.ftl"),
    include_str!("../catalogue/ko/words.ftl"),
];

pub(crate) fn sentence(language: Language, id: &str, args: &[(&str, Arg)]) -> String {
    let bundle = bundle(language);
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        panic!("the {} catalogue has no sentence `{id}`", language.tag());
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        values.set(*name, arg.value());
    }
    let mut mistakes = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(&values), &mut mistakes);
    assert!(
        mistakes.is_empty(),
        "the {} sentence `{id}` cannot be said with {args:?}: {mistakes:?}",
        language.tag()
    );
    sentence.into_owned()
}

pub(crate) fn knows(language: Language, id: &str) -> bool {
    bundle(language)
        .get_message(id)
        .is_some_and(|message| message.value().is_some())
}

fn bundle(language: Language) -> &'static Bundle {
    static ENGLISH_BUNDLE: OnceLock<Bundle> = OnceLock::new();
    static KOREAN_BUNDLE: OnceLock<Bundle> = OnceLock::new();
    match language {
        Language::English => ENGLISH_BUNDLE.get_or_init(|| read(language, ENGLISH)),
        Language::Korean => KOREAN_BUNDLE.get_or_init(|| read(language, KOREAN)),
    }
}

fn read(language: Language, sources: &[&str]) -> Bundle {
    let identifier: LanguageIdentifier = language
        .tag()
        .parse()
        .expect("our own tags are well formed");
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    // Invisible direction marks around each variable would end up in documents and searches.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(_) => printed(value),
        FluentValue::String(_)
        | FluentValue::Custom(_)
        | FluentValue::Error
        | FluentValue::None => None,
    }));
    add_functions(&mut bundle);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, mistakes)| panic!("{} catalogue: {mistakes:?}", language.tag()));
        bundle
            .add_resource(resource)
            .unwrap_or_else(|mistakes| panic!("{} catalogue: {mistakes:?}", language.tag()));
    }
    bundle
}

/// Gives the sentences their functions: `NUMBER` of Fluent itself; `PARTICLE(word, "을/를")`, a word
/// with its Korean particle; `AFTER(word, "을/를")`, the particle alone; `EMPTY(text)`, `yes` or `no`.
fn add_functions(bundle: &mut Bundle) {
    const FRESH: &str = "an empty bundle has no function of that name";
    bundle.add_builtins().expect(FRESH);
    bundle
        .add_function("PARTICLE", |given, _| {
            particle_of(given)
                .map(|(word, particle)| word + &particle)
                .into()
        })
        .expect(FRESH);
    bundle
        .add_function("AFTER", |given, _| {
            particle_of(given).map(|(_, particle)| particle).into()
        })
        .expect(FRESH);
    bundle
        .add_function("EMPTY", |given, _| match given {
            [FluentValue::String(text)] if text.is_empty() => "yes".into(),
            _ => "no".into(),
        })
        .expect(FRESH);
}

fn particle_of(given: &[FluentValue]) -> Option<(String, String)> {
    let [word, FluentValue::String(pair)] = given else {
        return None;
    };
    let word = printed(word)?;
    let particle = particle::after(&word, pair);
    Some((word, particle))
}

fn printed(value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::String(text) => Some(text.to_string()),
        // Exact: what a double cannot count was handed over as text.
        FluentValue::Number(count) => Some(number::grouped(count.value as i64)),
        FluentValue::Custom(_) | FluentValue::Error | FluentValue::None => None,
    }
}
