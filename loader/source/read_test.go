package source

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

// outcome is what a step of Read shows, for golden files.
type outcome struct {
	Item    *Item    `json:",omitempty"`
	Problem *Problem `json:",omitempty"`
}

func readAll(t *testing.T, opt Options, paths ...string) []outcome {
	t.Helper()
	var found []outcome
	for item, problem := range Read(t.Context(), paths, opt) {
		if (problem == nil) == (item == Item{}) {
			t.Errorf("want one of item and problem, got %+v and %+v", item, problem)
		}
		if problem != nil {
			found = append(found, outcome{Problem: problem})
			continue
		}
		found = append(found, outcome{Item: &item})
	}
	return found
}

// TestFormats reads the fixtures of every format and compares what they give with
// testdata/golden.
func TestFormats(t *testing.T) {
	for _, f := range Formats {
		t.Run(f.Name, func(t *testing.T) {
			if len(f.Extensions) == 0 || f.Help == "" {
				t.Error("the table must give extensions and help")
			}
			var got bytes.Buffer
			enc := json.NewEncoder(&got)
			enc.SetEscapeHTML(false)
			articles := 0
			for _, o := range readAll(t, Options{}, "testdata/"+f.Name) {
				if o.Item != nil {
					articles++
				}
				if err := enc.Encode(o); err != nil {
					t.Fatal(err)
				}
			}
			if articles == 0 {
				t.Fatalf("testdata/%s gives no article", f.Name)
			}
			golden := filepath.Join("testdata", "golden", f.Name+".jsonl")
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// write puts files, by name, into a new folder.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// summary is one line for each outcome: doc and folder, or place, reason and detail.
func summary(dir string, found []outcome) []string {
	var lines []string
	for _, o := range found {
		line := ""
		if o.Problem != nil {
			line = "! " + o.Problem.String()
		} else {
			line = o.Item.Doc + " " + o.Item.Folder
		}
		lines = append(lines, strings.TrimSpace(strings.ReplaceAll(line, dir+string(filepath.Separator), "")))
	}
	return lines
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

const sentence = "The harbour board of Skerry said that it supported the inquiry.\n"

func TestPaths(t *testing.T) {
	dir := write(t, map[string]string{
		"b.txt": sentence, "a.txt": sentence, "notes.md": sentence, ".hidden.txt": sentence,
		".git/x.txt": sentence, "bare": sentence, "post/c.txt": sentence, "post/deep/d.txt": sentence,
		"photo.jpg": "\xFF\xD8\xFF\xE0\x00\x10JFIF", "records": `{"id":"r1","text":"The board said so."}` + "\n" + `{"id":"r2","text":"The board denied it."}` + "\n",
	})
	tests := []struct {
		name  string
		paths []string
		want  []string
	}{
		{"folder", []string{""}, []string{
			"a", "b", "bare", "! notes.md: unknown format: name the file by itself, or its format (--format), to read .md files",
			"! photo.jpg: binary: image/jpeg; turn it into text first",
			"c post", "d deep", "r1", "r2"}},
		{"file of no known name", []string{"notes.md"}, []string{"notes"}},
		{"picture", []string{"photo.jpg"}, []string{"! photo.jpg: binary: image/jpeg; turn it into text first"}},
		{"glob", []string{"**/*.txt"}, []string{"a", "b", "c post", "d deep"}},
		{"glob below a folder", []string{"post/**/*.txt"}, []string{"c", "d deep"}},
		{"glob of nothing", []string{"*.xyz"}, []string{"! *.xyz: unreadable: no file fits this pattern"}},
		{"nothing", []string{"nowhere.txt"}, []string{"! nowhere.txt: unreadable: no such file or directory"}},
		{"in the order given", []string{"b.txt", "a.txt"}, []string{"b", "a"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var paths []string
			for _, p := range tt.paths {
				paths = append(paths, filepath.Join(dir, p))
			}
			if diff := cmp.Diff(tt.want, summary(dir, readAll(t, Options{}, paths...))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestStandardInput(t *testing.T) {
	in := strings.NewReader(`{"id":"r1","text":"The board said so."}` + "\n" + `{"id":"r2","text":"The board denied it."}` + "\n")
	articles := Read(t.Context(), []string{"-", "-"}, Options{Stdin: in})
	for range 2 { // it can be read again
		var got []string
		for item, problem := range articles {
			if problem != nil {
				t.Fatal(problem)
			}
			got = append(got, item.Doc)
		}
		if diff := cmp.Diff([]string{"r1", "r2"}, got); diff != "" {
			t.Error(diff)
		}
	}
	got := summary("", readAll(t, Options{}, "-"))
	if diff := cmp.Diff([]string{"! standard input: unreadable: there is none"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestFormatOption(t *testing.T) {
	dir := write(t, map[string]string{"notes.md": `{"text": "The board said so."}`})
	got := summary(dir, readAll(t, Options{Format: "text"}, dir))
	if diff := cmp.Diff([]string{"notes"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestBadInput shows that what cannot be read is named, and that all else is read.
func TestBadInput(t *testing.T) {
	german := strings.Repeat("Die Hafenbehörde der Insel hat am Dienstag erklärt, dass sie eine Untersuchung des Schadens unterstützt. ", 4)
	russian := strings.Repeat("Портовое управление острова сообщило во вторник, что поддерживает расследование повреждения кабеля. ", 4)
	chinese := strings.Repeat("海岛港务局星期二表示支持对电缆损坏事件进行调查。", 12)
	whole := gzipped(strings.Repeat(sentence, 50))
	dir := write(t, map[string]string{
		"a.txt": sentence,
		"b.txt": "", "c.txt": " \n\t\n", "d.txt": "\x7FELF\x02\x01\x00\x00\x00", "e.txt": "%PDF-1.7 text",
		"f.txt": "The caf\xC3\xA9 of “Skerry” said: " + "\xE2\x80", // cut within a character
		"g.txt": string([]byte{0xC1, 0xFE, 0xD0, 0x81, 0x8D, 0xF5, 0xFF, 0x90, 0x9D, 0xE3, 0xC0, 0xB2, 0xAA, 0x81, 0xDD, 0xF8}),
		"h.txt": strings.Repeat(sentence, 40),
		"i.txt": german, "j.txt": russian, "k.txt": chinese, "l.txt": "Nein.",
		"m.txt.gz": whole[:len(whole)/2], "n.txt.gz": "\x1F\x8Bnot gzip at all",
		"o.json": "[]", "p.json": "[1, 2]", "q.jsonl": "\n\n",
		"r.jsonl": `{"id":"long","text":"` + strings.Repeat("x", 200_000) + "\"}\n" + `{"id":"r2","text":"The board denied it."}`,
		"s.csv":   "doc,text\ns1,\"" + strings.Repeat("x\n", 40_000) + "\ns2,The board denied it.\n",
		"z.txt":   sentence,
	})
	got := summary(dir, readAll(t, Options{MaxBytes: 2000}, dir))
	long := got[:0:0]
	for _, line := range got { // the lines of the open cell are rows of one cell each
		if !strings.HasSuffix(line, "broken record: 1 cells for 2 columns") {
			long = append(long, line)
		}
	}
	want := []string{
		"a", "! b.txt: empty", "! c.txt: empty",
		"! d.txt: binary: application/octet-stream; turn it into text first",
		"! e.txt: binary: application/pdf; turn it into text first",
		"! f.txt: bad encoding: broken utf-8 at byte 32",
		"! g.txt: bad encoding: no encoding makes sense of it; convert it to utf-8",
		"! h.txt: too large: more than 2000 bytes",
		"! i.txt: not english: German", "! j.txt: not english: Russian", "! k.txt: not english: Mandarin", "l",
		"! m.txt.gz: unreadable: the compressed file ends too early", "! n.txt.gz: unreadable: gzip: invalid header",
		"! o.json: empty: it holds no record", "! p.json:1: broken record: neither an object nor an array of objects",
		"! q.jsonl: empty: it holds no record",
		"! r.jsonl:1: too large: more than 69536 bytes", "r2",
		"! s.csv:2: broken record: a quoted cell is not closed", "s2",
		"z",
	}
	if diff := cmp.Diff(want, long); diff != "" {
		t.Error(diff)
	}
}

// TestMemory reads a record and a file far beyond the limit, and holds neither.
func TestMemory(t *testing.T) {
	const size = 16 << 20
	dir := t.TempDir()
	for name, start := range map[string]string{"a.txt": "", "b.jsonl": `{"text":"`, "c.json": `{"text":"`, "d.csv": "doc,text\n1,\"", "e.html": "<html><p>"} {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		f.WriteString(start)
		for range size / len(sentence) {
			f.WriteString(strings.TrimSpace(sentence))
		}
		f.Close()
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := summary(dir, readAll(t, Options{MaxBytes: 256 << 10}, dir))
	runtime.ReadMemStats(&after)
	want := []string{
		"! a.txt: too large: more than 262144 bytes",
		"! b.jsonl:1: too large: more than 589824 bytes",
		"! c.json:1: too large: more than 589824 bytes",
		"! d.csv:2: too large: more than 589824 bytes",
		"! e.html: too large: more than 262144 bytes",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > size {
		t.Errorf("%d MB were allocated for five files of %d MB with a limit of 256 KB", used>>20, size>>20)
	}
}

func TestStop(t *testing.T) {
	files := map[string]string{}
	for _, name := range strings.Fields("a b c d e f g h") {
		files[name+".txt"] = sentence
	}
	dir := write(t, files)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for range Read(ctx, []string{dir}, Options{}) {
		if n++; n == 2 {
			cancel()
		}
	}
	if n > 3 {
		t.Errorf("%d articles after the end of the context", n)
	}
	for range Read(t.Context(), []string{dir}, Options{}) {
		break // leaves no goroutine behind, which the race detector and goleak would see
	}
}

func TestID(t *testing.T) {
	same := []Item{
		{Text: "x", URL: "https://a.example/1", RecordID: "7", Folder: "f"},
		{Text: "y", URL: "https://a.example/1", RecordID: "8"},
	}
	if same[0].ID() != same[1].ID() {
		t.Error("a URL alone decides")
	}
	different := []Item{
		{Text: "x", URL: "https://a.example/1"}, {Text: "x", URL: "https://a.example/2"},
		{Text: "x", RecordID: "7", Source: "A"}, {Text: "x", RecordID: "7", Source: "B"},
		{Text: "x", RecordID: "7", Folder: "A"}, {Text: "x", RecordID: "7"}, {Text: "x"}, {Text: "y"},
	}
	seen := map[string]bool{}
	for _, item := range different {
		if id := item.ID(); seen[id] {
			t.Errorf("%+v has the id of another", item)
		} else {
			seen[id] = true
		}
	}
}

// FuzzRead gives any bytes to every format: no panic, one of item and problem at each
// step, and every text valid UTF-8.
func FuzzRead(f *testing.F) {
	seeds := 0
	for i, format := range Formats {
		paths, err := filepath.Glob("testdata/" + format.Name + "/*.*")
		if err != nil {
			f.Fatal(err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(i, data)
			seeds++
		}
	}
	if seeds == 0 {
		f.Fatal("no fixtures")
	}
	f.Fuzz(func(t *testing.T, format int, data []byte) {
		name := Formats[uint(format)%uint(len(Formats))].Name
		for item, problem := range Read(t.Context(), []string{"-"}, Options{Format: name, Stdin: bytes.NewReader(data)}) {
			if (problem == nil) == (item == Item{}) {
				t.Errorf("want one of item and problem, got %+v and %+v", item, problem)
			}
			if problem == nil && !utf8.ValidString(item.Text) {
				t.Errorf("%q is not UTF-8", item.Text)
			}
		}
	})
}
