//! How many words two wordings have in common in the same order, many paragraphs against one passage.

/// How many words of a passage one block of bits holds.
const BLOCK: usize = u64::BITS as usize;

/// A passage prepared for comparing.
///
/// The length of the longest common subsequence is found by the bit-parallel recurrence of M. Crochemore and others,
/// "A fast and practical bit-vector algorithm for the longest common subsequence problem" (2001):
/// for each word of the other text, `V ← (V + (V ∧ M)) ∨ (V ∧ ¬M)`; the zeros that remain are the words in common.
pub(super) struct Pattern {
    /// By the number of a word: where its places in the passage begin in `places`, from 1; 0 where it has none.
    of_word: Vec<u32>,
    /// The places of each word of the passage, a bit each, `blocks` numbers a word.
    places: Vec<u64>,
    blocks: usize,
    /// What the recurrence works on.
    state: Vec<u64>,
}

impl Pattern {
    /// Prepares a passage, given by the numbers of its words; an unknown word has none. All numbers are below `words`.
    pub(super) fn of(passage: &[Option<u32>], words: usize) -> Self {
        let blocks = passage.len().div_ceil(BLOCK);
        let mut of_word = vec![0; words];
        let mut places = Vec::new();
        for (at, word) in passage.iter().enumerate() {
            let Some(word) = *word else { continue };
            let entry = &mut of_word[word as usize];
            if *entry == 0 {
                *entry = u32::try_from(places.len() + 1).expect("a passage fits into memory");
                places.resize(places.len() + blocks, 0);
            }
            places[*entry as usize - 1 + at / BLOCK] |= 1_u64 << (at % BLOCK);
        }
        Self {
            of_word,
            places,
            blocks,
            state: vec![0; blocks],
        }
    }

    /// The length of the longest common subsequence with other words.
    pub(super) fn common_with(&mut self, words: &[u32]) -> u64 {
        self.state.fill(u64::MAX);
        for word in words {
            let Some(start) = (self.of_word[*word as usize] as usize).checked_sub(1) else {
                continue;
            };
            let places = &self.places[start..start + self.blocks];
            let mut carry = false;
            for (state, places) in self.state.iter_mut().zip(places) {
                let met = *state & places;
                let (sum, over) = state.overflowing_add(met);
                let (sum, over_again) = sum.overflowing_add(u64::from(carry));
                carry = over || over_again;
                *state = sum | (*state & !places);
            }
        }
        // The bits beyond the passage are in no word's places, so the recurrence leaves them one.
        let zeros = self.state.iter().map(|state| state.count_zeros());
        u64::from(zeros.sum::<u32>())
    }
}
