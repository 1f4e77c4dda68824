//! What a sentence does with what it is given.

use language::Language::{self, English, Korean};

#[test]
fn one_is_not_plural() {
    let count = |count: i64| English.tell("count-requests", &[("count", count.into())]);
    assert_eq!(count(0), "0 requests");
    assert_eq!(count(1), "one request");
    assert_eq!(count(2), "2 requests");
    assert_eq!(count(1_300), "1,300 requests");
    assert_eq!(
        Korean.tell("count-requests", &[("count", 1_u32.into())]),
        "요청 1건"
    );
}

#[test]
fn a_count_keeps_every_digit() {
    for count in [
        i64::MIN,
        -(1 << 53) - 1,
        (1 << 53) - 1,
        1 << 53,
        (1 << 53) + 1,
        i64::MAX,
    ] {
        for language in Language::ALL {
            let sentence = language.tell("count-requests", &[("count", count.into())]);
            assert!(sentence.contains(&language.number(count)), "{sentence}");
        }
    }
}

#[test]
fn a_particle_fits_the_word_before_it() {
    let refusal = |key: &str| {
        Korean.tell(
            "refusal-unknown",
            &[
                ("kind", Korean.say("kind-meeting").into()),
                ("key", key.into()),
                ("nearest", "".into()),
            ],
        )
    };
    assert_eq!(
        refusal("dialogue-30"),
        "열람 가능한 기록부에 회의 “dialogue-30”이 없으므로 기록할 수 없습니다."
    );
    assert!(refusal("dialogue-32").contains("“dialogue-32”가"));
    let written = Korean.tell("command-written", &[("file", "기록.docx".into())]);
    assert!(written.starts_with("기록.docx로 "), "{written}");
}

#[test]
fn a_nearest_name_is_offered_only_where_there_is_one() {
    let refusal = |nearest: &str| {
        English.tell(
            "refusal-unknown",
            &[
                ("kind", English.say("kind-meeting").into()),
                ("key", "dialogue-30".into()),
                ("nearest", nearest.into()),
            ],
        )
    };
    let alone = "This cannot be recorded because there is no meeting “dialogue-30” in the books \
                 you read.";
    assert_eq!(refusal(""), alone);
    assert_eq!(
        refusal("dialogue-29"),
        format!("{alone} The nearest in name: dialogue-29.")
    );
}

#[test]
fn nothing_invisible_surrounds_what_is_filled_in() {
    for language in Language::ALL {
        let sentence = language.tell("search-nothing", &[("query", "협력".into())]);
        assert!(sentence.contains("“협력”"), "{sentence:?}");
    }
}

#[test]
#[should_panic = "the en catalogue has no sentence `no-such-sentence`"]
fn an_unknown_sentence_stops_with_its_id() {
    English.say("no-such-sentence");
}

#[test]
#[should_panic = "the ko sentence `as-of` cannot be said"]
fn a_missing_variable_stops_with_the_id_of_the_sentence() {
    Korean.say("as-of");
}
