//! Seven ways of writing a plan, with numbers made by Word's lists and typed, all give the tree that was meant.

use intake::plan::Choices;

use crate::made::docx;
use crate::source::PLANS;
use crate::tree::{meant, taken, title, told};

#[test]
fn every_way_of_writing_a_plan_gives_the_tree_that_was_meant() {
    for plan in &PLANS {
        for is_typed in [false, true] {
            let read = taken("plan.docx", &docx(plan, is_typed), &Choices::default());
            let rows = plan.rows();
            assert_eq!(told(&read), meant(&rows), "{} {is_typed}", plan.name);
            assert_eq!(read.title, title(&rows), "{}", plan.name);
        }
    }
}
