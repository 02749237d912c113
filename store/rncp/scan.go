package rncp

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"autoeval/store/charset"
)

const (
	firstBuffer = 1 << 20
	maxSheet    = 12 << 20 // the register's largest, with thousands of partners, has about two
	maxProlog   = 64 << 10 // what may stand before the first sheet
	maxExport   = 4 << 30  // eight times the register; a zip made to be endless stops here
)

// scanner cuts sheets out of an export, byte by byte, in bounded memory.
type scanner struct {
	r       io.Reader
	buf     []byte
	at, end int   // what is read and not used yet
	read    int64 // in all
	eof     error
	begun   bool // the first sheet was found
	line    int  // lines before at
	closed  bool // the list of sheets ended after the last one
	alone   bool // there is no list: a sheet by itself
}

func newScanner(r io.Reader) *scanner { return &scanner{r: r, buf: make([]byte, firstBuffer)} }

// next returns the next sheet from <FICHE> to </FICHE>, good until the next call.
// It returns io.EOF after the last and io.ErrUnexpectedEOF where the export
// stops before its end.
func (s *scanner) next() ([]byte, error) {
	if err := s.open(); err != nil {
		return nil, err
	}
	done := 0 // searched already
	for {
		have := s.buf[s.at:s.end]
		if i := bytes.Index(have[done:], []byte("</FICHE>")); i >= 0 {
			n := done + i + len("</FICHE>")
			sheet, err := s.text(have[:n])
			s.skip(n)
			return sheet, err
		}
		done = max(0, len(have)-len("</FICHE>"))
		if err := s.more(); err != nil {
			return nil, unexpected(err)
		}
	}
}

// text judges the bytes of a sheet: some say that they are UTF-8 and are not.
func (s *scanner) text(sheet []byte) ([]byte, error) {
	out, err := charset.Text(sheet)
	if bad := (*charset.Error)(nil); errors.As(err, &bad) {
		return nil, fmt.Errorf("%w: %w", ErrEncoding, &charset.Error{Line: s.line + bad.Line, Byte: bad.Byte})
	}
	return out, err
}

// skip goes on by that many bytes.
func (s *scanner) skip(n int) {
	s.line += bytes.Count(s.buf[s.at:s.at+n], []byte("\n"))
	s.at += n
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// open moves to the next <FICHE>.
func (s *scanner) open() error {
	for {
		have := s.buf[s.at:s.end]
		i := indexOpen(have)
		if i >= 0 {
			if err := s.prolog(have[:i]); err != nil {
				return err
			}
			s.begun, s.closed = true, false
			s.skip(i)
			return nil
		}
		if !s.begun && len(have) > maxProlog {
			if err := s.prolog(have[:maxProlog]); err != nil {
				return err
			}
			return ErrNotExport
		}
		if s.begun {
			s.closed = s.closed || bytes.Contains(have, []byte("</FICHES>"))
			s.skip(max(0, len(have)-len("</FICHES>")))
		}
		if err := s.more(); err != nil {
			return s.ended(err)
		}
	}
}

func (s *scanner) ended(err error) error {
	if err != io.EOF {
		return err
	}
	have := s.buf[s.at:s.end]
	switch {
	case s.begun && (s.closed || s.alone):
		return io.EOF
	case s.begun:
		return io.ErrUnexpectedEOF
	}
	if err := s.prolog(have); err != nil {
		return err
	}
	if bytes.Contains(have, []byte("<FICHES")) {
		if bytes.Contains(have, []byte("</FICHES>")) {
			return io.EOF
		}
		return io.ErrUnexpectedEOF
	}
	return ErrNotExport
}

// prolog looks at what stands before the first sheet.
func (s *scanner) prolog(head []byte) error {
	if s.begun {
		return nil
	}
	lower := strings.ToLower(string(head))
	switch {
	case strings.Contains(lower, "<!doctype"), strings.Contains(lower, "<!entity"):
		return ErrUnsafe
	case strings.Contains(lower, "encoding=") && !strings.Contains(lower, `"utf-8"`) && !strings.Contains(lower, `'utf-8'`):
		return ErrEncoding
	case strings.Contains(lower, "\x00"), strings.HasPrefix(string(head), "\xff\xfe"), strings.HasPrefix(string(head), "\xfe\xff"):
		return ErrEncoding
	case strings.Contains(lower, "<fiches"):
		return nil
	case !onlyDeclared(lower):
		return ErrNotExport
	}
	s.alone = true
	return nil
}

// onlyDeclared says whether nothing stands before a sheet but an XML declaration
// and comments: then it needs no list around it.
func onlyDeclared(head string) bool {
	head = strings.TrimSpace(strings.TrimPrefix(head, "\ufeff"))
	if rest, ok := strings.CutPrefix(head, "<?xml"); ok {
		_, head, _ = strings.Cut(rest, "?>")
	}
	for {
		head = strings.TrimSpace(head)
		_, rest, ok := strings.Cut(head, "-->")
		if !strings.HasPrefix(head, "<!--") || !ok {
			return head == ""
		}
		head = rest
	}
}

// indexOpen finds a whole <FICHE> tag, not <FICHES> or <FICHE_…>.
func indexOpen(b []byte) int {
	for from := 0; ; {
		i := bytes.Index(b[from:], []byte("<FICHE"))
		if i < 0 || from+i+len("<FICHE") >= len(b) {
			return -1
		}
		if c := b[from+i+len("<FICHE")]; c == '>' || c == ' ' || c == '\n' || c == '\r' || c == '\t' {
			return from + i
		}
		from += i + len("<FICHE")
	}
}

// more reads on, making room first.
func (s *scanner) more() error {
	if s.eof != nil {
		return s.eof
	}
	if s.at > 0 {
		s.end = copy(s.buf, s.buf[s.at:s.end])
		s.at = 0
	}
	if s.end == len(s.buf) {
		if len(s.buf) >= maxSheet {
			return ErrTooLarge
		}
		s.buf = append(s.buf, make([]byte, min(len(s.buf), maxSheet-len(s.buf)))...)
	}
	n, err := io.ReadAtLeast(s.r, s.buf[s.end:], 1)
	s.end += n
	if s.read += int64(n); s.read > maxExport {
		return ErrTooLarge
	}
	if err != nil {
		s.eof = err
		if errors.Is(err, io.ErrUnexpectedEOF) {
			s.eof = fmt.Errorf("read export: %w", err)
		}
	}
	if n > 0 {
		return nil
	}
	return s.eof
}

// children calls f for each element directly inside the sheet, until it says
// false. What is deeper, such as the NUMERO_FICHE of a CORRESPONDANCE, is never
// taken for it.
func children(sheet []byte, f func(name, inner []byte) bool) error {
	i := bytes.IndexByte(sheet, '>')
	if i < 0 {
		return ErrMalformed
	}
	return each(bytes.TrimSuffix(sheet[i+1:], []byte("</FICHE>")), f)
}

// each calls f for each element of a run of elements, without looking into
// them.
func each(b []byte, f func(name, inner []byte) bool) error {
	for {
		i := bytes.IndexByte(b, '<')
		if i < 0 {
			return nil
		}
		b = b[i:]
		if bytes.HasPrefix(b, []byte("<!--")) {
			end := bytes.Index(b, []byte("-->"))
			if end < 0 {
				return ErrMalformed
			}
			b = b[end+3:]
			continue
		}
		end := bytes.IndexByte(b, '>')
		if end < 2 || b[1] == '!' || b[1] == '/' {
			return ErrMalformed
		}
		tag, rest := b[1:end], b[end+1:]
		name, _, _ := bytes.Cut(tag, []byte(" "))
		if tag[len(tag)-1] == '/' {
			b = rest
			continue
		}
		n := indexClose(rest, name)
		if n < 0 {
			return ErrMalformed
		}
		if !f(name, rest[:n]) {
			return nil
		}
		b = rest[n+len(name)+3:]
	}
}

func indexClose(b, name []byte) int {
	for from := 0; ; {
		i := bytes.Index(b[from:], []byte("</"))
		if i < 0 {
			return -1
		}
		from += i
		after := b[from+2:]
		if len(after) > len(name) && bytes.HasPrefix(after, name) && after[len(name)] == '>' {
			return from
		}
		from += 2
	}
}
