package framework

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/csv"
	"io"
	"path"
	"strings"
)

// Kind is what a file is, as far as its beginning tells. The values are stable.
type Kind string

// The kinds. Those a grid can be made of come first.
const (
	KindGrid     Kind = "grid"     // a grid file
	KindTable    Kind = "table"    // a table of competencies with code and libelle
	KindRegister Kind = "register" // the register's XML, in an archive or not
	KindMoodle   Kind = "moodle"
	KindCASE     Kind = "case"

	KindPassage     Kind = "passage"      // what became of the items of a grid in another
	KindRegisterCSV Kind = "register-csv" // the register's tables, which hold no competencies
	KindMahara      Kind = "mahara"
	KindBadge       Kind = "badge" // Open Badges, Europass
	KindESCO        Kind = "esco"
	KindExchange    Kind = "exchange" // a self-assessment shared, an answer, a card
	KindTakeout     Kind = "takeout"  // an export of this program
	KindStore       Kind = "store"    // its data file
	KindJSON        Kind = "json"
	KindSheet       Kind = "spreadsheet" // xlsx, ods
	KindDocument    Kind = "document"    // docx, odt
	KindPDF         Kind = "pdf"
	KindSQLite      Kind = "sqlite"
	KindWeb         Kind = "web"
	KindImage       Kind = "image"
	KindArchive     Kind = "archive" // a zip without XML, 7z, rar, xz
	KindEmpty       Kind = "empty"
	KindUnknown     Kind = "unknown"
)

// Detect tells what a file is by its beginning: the first few kilobytes are
// enough, but a zip and JSON are told better by the whole.
func Detect(data []byte) Kind {
	if k := byMagic(data); k != "" {
		return k
	}
	text := strings.TrimLeft(strings.TrimPrefix(string(data), "\ufeff"), " \t\r\n")
	switch {
	case text == "":
		return KindEmpty
	case strings.HasPrefix(text, "{"), strings.HasPrefix(text, "["):
		return byMembers(text)
	case strings.HasPrefix(text, "<"):
		return markup(text)
	case strings.HasPrefix(text, "autoeval exchange"):
		return KindExchange
	}
	if strings.HasPrefix(text, "passage:") || strings.Contains(text, "\npassage:") && strings.Contains(text, "\nfrom:") {
		return KindPassage
	}
	if k := byColumns(text); k != "" {
		return k
	}
	if strings.Contains(text, "\nid:") || strings.HasPrefix(text, "id:") || strings.Contains(text, "\nitems:") {
		return KindGrid
	}
	return KindUnknown
}

func byMagic(data []byte) Kind {
	for _, m := range []struct {
		magic string
		at    int
		kind  Kind
	}{
		{"SQLite format 3\x00", 0, KindSQLite}, {"%PDF", 0, KindPDF}, {"\x89PNG", 0, KindImage}, {"\xff\xd8\xff", 0, KindImage}, {"GIF8", 0, KindImage},
		{"7z\xbc\xaf\x27\x1c", 0, KindArchive}, {"Rar!", 0, KindArchive}, {"\xfd7zXZ", 0, KindArchive}, {"BZh", 0, KindArchive}, {"\xd0\xcf\x11\xe0", 0, KindSheet},
		{"\xed\xda\x0c\xed", 16, KindStore},
	} {
		if len(data) > m.at && bytes.HasPrefix(data[m.at:], []byte(m.magic)) {
			return m.kind
		}
	}
	if bytes.HasPrefix(data, []byte("\x1f\x8b")) {
		return inGzip(data)
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return inZip(data)
	}
	return ""
}

// inGzip looks at what a compressed file begins with: the register is XML.
func inGzip(data []byte) Kind {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return KindRegister // a beginning too short to tell, or damaged: whoever reads it says so
	}
	head, err := io.ReadAll(io.LimitReader(z, 512))
	if text := strings.TrimLeft(strings.TrimPrefix(string(head), "\ufeff"), " \t\r\n"); err == nil && text != "" && text[0] != '<' {
		return KindArchive
	}
	return KindRegister
}

// inZip looks at the names in a zip, or where it is cut at those it begins with.
func inZip(data []byte) Kind {
	var names []string
	if z, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
		for _, f := range z.File {
			names = append(names, f.Name)
		}
	} else if n := firstName(data); n != "" {
		names = append(names, n)
	}
	for _, n := range names {
		switch {
		case strings.HasPrefix(n, "xl/"):
			return KindSheet
		case strings.HasPrefix(n, "word/"):
			return KindDocument
		case n == "mimetype" && bytes.Contains(data[:min(len(data), 200)], []byte("opendocument.spreadsheet")):
			return KindSheet
		case n == "mimetype":
			return KindDocument
		}
	}
	tables := false
	for _, n := range names {
		if strings.EqualFold(path.Ext(n), ".xml") {
			return KindRegister
		}
		tables = tables || strings.EqualFold(path.Ext(n), ".csv") && strings.Contains(strings.ToLower(n), "fiche")
	}
	if tables {
		return KindRegisterCSV
	}
	if bytes.Contains(data[:min(len(data), 4096)], []byte("xl/")) {
		return KindSheet
	}
	if len(names) == 0 { // a beginning: the register is the zip that is too long to be given whole
		return KindRegister
	}
	return KindArchive
}

// firstName returns the name that a zip begins with, "" where that is cut too.
func firstName(data []byte) string {
	const header, length = 30, 26
	if len(data) < header {
		return ""
	}
	n := int(binary.LittleEndian.Uint16(data[length:]))
	return string(data[header:min(header+n, len(data))])
}

func markup(text string) Kind {
	head := strings.ToLower(text[:min(len(text), 64<<10)])
	switch {
	case strings.Contains(head, "<fiche"):
		return KindRegister
	case strings.Contains(head, "<html"), strings.Contains(head, "<!doctype html"):
		return KindWeb
	}
	return KindUnknown
}

// byMembers tells JSON apart by the names in it.
func byMembers(text string) Kind {
	has := func(names ...string) bool {
		for _, n := range names {
			if !strings.Contains(text, `"`+n+`"`) {
				return false
			}
		}
		return true
	}
	switch {
	case has("CFDocument"), has("CFPackage"):
		return KindCASE
	case has("framework", "standards"):
		return KindMahara
	case has("@context", "type") && (strings.Contains(text, "OpenBadge") || strings.Contains(text, "EuropeanDigitalCredential") || strings.Contains(text, "VerifiableCredential")):
		return KindBadge
	case has("format", "autoeval"), strings.Contains(text, `"autoeval export"`), has("sessions", "profile", "evidence"):
		return KindTakeout
	}
	return KindJSON
}

// byColumns tells tables apart by their first line.
func byColumns(text string) Kind {
	line, _, _ := strings.Cut(text, "\n")
	if rest, ok := strings.CutPrefix(line, "sep="); ok && len(rest) < 4 {
		_, text, _ = strings.Cut(text, "\n")
		line, _, _ = strings.Cut(text, "\n")
	}
	folded := strings.ToLower(strings.ReplaceAll(line, " ", ""))
	switch {
	case isMoodle(line):
		return KindMoodle
	case strings.HasPrefix(folded, "concepttype,concepturi"):
		return KindESCO
	case strings.HasPrefix(folded, "id_fiche;"), strings.HasPrefix(folded, "numero_fiche;"):
		return KindRegisterCSV
	case strings.Contains(folded, "code") && (strings.Contains(folded, "libelle") || strings.Contains(folded, "libellé")):
		return KindTable
	}
	return ""
}

// isMoodle says whether a line is the header of Moodle's table: its columns count
// by place, their names are labels; the 13th says which row is the framework.
func isMoodle(line string) bool {
	record, err := csv.NewReader(strings.NewReader(line)).Read()
	if err != nil || len(record) < 12 || len(record) > 14 {
		return false
	}
	name := strings.ToLower(strings.ReplaceAll(record[min(12, len(record)-1)], " ", ""))
	return len(record) == 14 || name == "isframework"
}
