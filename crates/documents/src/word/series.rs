//! Series of numbered paragraphs: which ones Word can count by itself. No other list is numbered here.

/// The numbering definitions before those of series; see `parts/numbering.xml`.
const DEFINITIONS: usize = 4;

/// The series of a document, each with its first number.
#[derive(Default)]
pub(super) struct Series {
    starts: Vec<u32>,
    last: Option<u32>,
}

impl Series {
    /// Returns the numbering definition that will print this number, or nothing where Word cannot count to it
    /// (`3bis`, `007`): a number that follows the last one continues its series, any other begins one.
    pub(super) fn definition(&mut self, number: &str) -> Option<String> {
        let value = counted(number)?;
        let follows = self.last.is_some_and(|last| last + 1 == value);
        if !follows {
            self.starts.push(value);
        }
        self.last = Some(value);
        Some((DEFINITIONS + self.starts.len()).to_string())
    }

    /// Writes the numbering part.
    pub(super) fn write(&self) -> Vec<u8> {
        let series: String = self
            .starts
            .iter()
            .enumerate()
            .map(|(position, start)| {
                let id = DEFINITIONS + position + 1;
                format!(
                    r#"<w:num w:numId="{id}"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>"#
                )
            })
            .collect();
        include_str!("parts/numbering.xml")
            .replace("{series}", &series)
            .into_bytes()
    }
}

fn counted(number: &str) -> Option<u32> {
    // Word counts in 16 bits.
    let value: u32 = number.parse::<u16>().ok()?.into();
    (value.to_string() == number).then_some(value)
}
