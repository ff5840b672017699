package source

// Item is one article as it was read, before anything is made of it.
type Item struct {
	// Doc is the file's name without extension, or the record's own id.
	Doc string
	// Path and Line tell where it was read from; Line is 0 for a whole file.
	Path string
	Line int
	// RecordID is the record's own id, or "".
	RecordID string
	// Text is decoded to UTF-8 and otherwise untouched; for HTML and feeds it is the
	// text taken out of them.
	Text string
	// Plain says that Text is a scraped page or plain file whose parts are yet to be
	// told apart; otherwise it is a clean body.
	Plain bool

	// What metadata says, "" where it does not. Published is as it was written.
	Title, URL, Source, Author, Published string
	// Folder is the name of the folder the file lies in, below the path that the user
	// gave; "" for a file given by itself.
	Folder string
}

// Problem says why a file or record was not read, or was read but lacks something.
type Problem struct {
	Path   string
	Line   int // 0 for a whole file
	Doc    string
	Reason Reason
	Detail string // what exactly, and what to do; "" where the reason says it all
}

// Reason is the class of a problem, by which problems are counted.
type Reason string

// The reasons.
const (
	Unreadable  Reason = "unreadable"
	Empty       Reason = "empty"
	Binary      Reason = "binary"
	BadEncoding Reason = "bad encoding"
	TooLarge    Reason = "too large"
	BadRecord   Reason = "broken record"
	DuplicateID Reason = "duplicate id"
	NotEnglish  Reason = "not english"
	NoText      Reason = "no article text"
)
