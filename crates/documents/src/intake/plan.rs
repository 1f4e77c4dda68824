//! What is said of a plan as it was taken from a file: why a part was taken for what it was, what is doubtful, what was left.

use intake::plan::{Doubt, Reason, Spot, Taken, Undecided, Why};
use language::Language;
use partnership::instrument::Rank;

use super::place;

/// What a part was taken for.
pub fn rank(rank: Rank, language: Language) -> String {
    language.say(match rank {
        Rank::Pillar => "rank-pillar",
        Rank::Section => "rank-section",
        Rank::Chapeau => "rank-chapeau",
        Rank::Paragraph => "rank-paragraph",
        Rank::ActionLine => "rank-action-line",
    })
}

/// Where a part stands in its file.
pub fn spot(spot: &Spot, language: Language) -> String {
    place(&spot.place, language)
}

/// Why a part was taken for what it was taken for.
pub fn reason(reason: Reason, language: Language) -> String {
    let id = match reason {
        Reason::HeadingStyle(depth) => {
            let depth = [("depth", depth.to_string().into())];
            return language.tell("plan-reason-heading-style", &depth);
        }
        Reason::Look => "plan-reason-look",
        Reason::Word => "plan-reason-word",
        Reason::HoldsParts => "plan-reason-holds-parts",
        Reason::TableGroup => "plan-reason-table-group",
        Reason::Numbered => "plan-reason-numbered",
        Reason::Bullet => "plan-reason-bullet",
        Reason::TableRow => "plan-reason-table-row",
        Reason::Introduces => "plan-reason-introduces",
        Reason::Narrates => "plan-reason-narrates",
        Reason::WithinLine => "plan-reason-within-line",
        Reason::Opening => "plan-reason-opening",
        Reason::Unnumbered => "plan-reason-unnumbered",
        Reason::Running => "plan-reason-running",
        Reason::Chosen => "plan-reason-chosen",
    };
    language.say(id)
}

/// Says what is doubtful of a plan or of a part of it.
pub fn doubt(doubt: &Doubt, taken: &Taken, language: Language) -> String {
    let id = match doubt {
        Doubt::NumberSkipped { after } => {
            return language.tell(
                "plan-doubt-number-skipped",
                &[("after", after.as_str().into())],
            );
        }
        Doubt::NumberRepeated { first } => {
            let first = spot(first, language);
            return language.tell("plan-doubt-number-repeated", &[("place", first.into())]);
        }
        Doubt::SeveralMeasures { count } => {
            return language.tell("plan-doubt-several-measures", &[("count", (*count).into())]);
        }
        Doubt::AnnexUndated { annex } => {
            let title = taken.annexes.get(*annex).map(|annex| annex.title.as_str());
            let title = title.unwrap_or_default();
            return language.tell("plan-doubt-annex-undated", &[("annex", title.into())]);
        }
        Doubt::ChoiceWithoutPart { spot: at } => {
            let at = spot(at, language);
            return language.tell("plan-doubt-choice-without-part", &[("place", at.into())]);
        }
        Doubt::LevelJumped => "plan-doubt-level-jumped",
        Doubt::HeadingWithoutLines => "plan-doubt-heading-without-lines",
        Doubt::ReadsAsNarrative => "plan-doubt-reads-as-narrative",
        Doubt::Unnumbered => "plan-doubt-unnumbered",
        Doubt::NoWords => "plan-doubt-no-words",
        Doubt::RunsOn => "plan-doubt-runs-on",
        Doubt::Unpaired => "plan-doubt-unpaired",
        Doubt::NoTitle => "plan-doubt-no-title",
        Doubt::NoSides => "plan-doubt-no-sides",
        Doubt::NoPeriod => "plan-doubt-no-period",
        Doubt::NoLines => "plan-doubt-no-lines",
    };
    language.say(id)
}

/// Why something of a file was not taken as a part.
pub fn left(why: Why, language: Language) -> String {
    language.say(match why {
        Why::Title => "plan-left-title",
        Why::Adoption => "plan-left-adoption",
        Why::AnnexTitle => "plan-left-annex-title",
        Why::Contents => "plan-left-contents",
        Why::TableHeading => "plan-left-table-heading",
        Why::OtherColumn => "plan-left-other-column",
        Why::Hidden => "plan-left-hidden",
        Why::Joined => "plan-left-joined",
        Why::Chosen => "plan-left-chosen",
    })
}

/// Says what must be decided before a plan can be recorded.
pub fn undecided(what: &Undecided, language: Language) -> String {
    match what {
        Undecided::Title => language.say("plan-undecided-title"),
        Undecided::Parts => language.say("plan-undecided-parts"),
        Undecided::AnnexDate { title, .. } => language.tell(
            "plan-undecided-annex-date",
            &[("annex", title.as_str().into())],
        ),
    }
}
