//! What stands around pages that are not read from a record: the record that is served, or the start page.

use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use documents::paper::Paper;
use language::Language;

use crate::address::Address;
use crate::answer::Answer;
use crate::frame;
use crate::house::Reader;
use crate::page::Sequel;
use crate::shell::Form;
use crate::workroom::Workroom;

/// What stands around pages that are not read from a record.
pub(crate) trait Around: Send + Sync + 'static {
    /// Who reads, as far as the headers tell.
    fn reader(&self, headers: &HeaderMap) -> Reader;

    /// What stands at the head of the page: the name of the record, or of the program.
    fn name(&self, language: Language) -> String;

    /// Where what was given lies.
    fn workroom(&self) -> &Workroom;

    /// A page with forms that are not of the record, and what follows the paper.
    fn framed(
        &self,
        reader: &Reader,
        address: &Address,
        paper: &Paper,
        forms: Vec<Form>,
        sequel: Sequel,
    ) -> Answer;

    /// Who reads, and at which address, in the language that it asks for.
    fn asked(&self, headers: &HeaderMap, uri: &Uri) -> (Reader, Address) {
        let address = Address::read(uri).unwrap_or_default();
        let mut reader = self.reader(headers);
        reader.language = address.language.unwrap_or(reader.language);
        (reader, address)
    }

    /// The answer where something could not be written.
    fn broken_off(&self, reader: &Reader, address: &Address, headers: &HeaderMap) -> Response {
        let paper = frame::unwritten(self.name(reader.language), reader.language);
        let answer = self.framed(reader, address, &paper, Vec::new(), Sequel::nothing());
        answer.sent(StatusCode::INTERNAL_SERVER_ERROR, headers)
    }
}
