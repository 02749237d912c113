package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/hiddeco/sshsig"

	"autoeval/model"
)

// files returns one of each kind, small, with what reads them.
func files(t testing.TB) (map[string][]byte, ReadOptions) {
	alice, marie := fixed(t, "alice"), fixed(t, "marie")
	c := content()
	c.BuiltIn = nil
	o, read := options(), reading()
	o.To, read.Identity = []string{marie.Keys.Recipient()}, marie.Keys
	r := must(ReadFile(share(t, alice), reading()))(t).Sessions[0]
	judged := review(r)
	judged.Mentor = marie.Contact()
	if err := judged.Answer("P01", model.Accept, ""); err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{
		"share": share(t, alice), "share with its grid": must(MakeShare(c, alice, options()))(t),
		"answer": answer(t, r, marie), "verdict": must(MakeVerdict(judged, alice, options()))(t),
		"card": must(MakeCard(model.Learner, alice, options()))(t), "encrypted share": must(MakeShare(content(), alice, o))(t),
	}, read
}

// mendsTo says whether a file differs from another by what mail does to the lines,
// and by nothing else.
func mendsTo(file, whole []byte) bool { return bytes.Equal(mend(file), whole) }

func TestAnyFlippedByteIsRefused(t *testing.T) {
	all, read := files(t)
	for name, file := range all {
		if _, err := ReadFile(file, read); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		whole := slices.Clone(file)
		for i := range file {
			flips := []byte{0x01, 0x80, file[i] ^ '\n'}
			if name == "card" { // the smallest stands more
				flips = append(flips, 0x02, 0x10, 0x20, 0xff, file[i]^' ', file[i]^'A', file[i]^'\r')
			}
			for _, flip := range flips {
				if flip == 0 {
					continue
				}
				file[i] ^= flip
				_, err := ReadFile(file, read)
				mailed := name != "encrypted share" && mendsTo(file, whole)
				file[i] ^= flip
				var e *Error
				if !errors.As(err, &e) && !mailed {
					t.Fatalf("%s: byte %d of %d ^ %#x: %v", name, i, len(file), flip, err)
				}
			}
		}
	}
}

func TestAnyTruncationOrAdditionIsRefused(t *testing.T) {
	all, read := files(t)
	for name, file := range all {
		text := name != "encrypted share"
		for n := range file {
			_, err := ReadFile(file[:n], read)
			if text && n == len(file)-1 { // the end of the last line: mail takes it off
				continue
			}
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("%s cut to %d of %d: %v", name, n, len(file), err)
			}
			// Inside an encrypted part, a cut looks like any other damage.
			if n > 0 && e.Reason != Truncated && (e.Reason != Tampered || name != "encrypted share") {
				t.Fatalf("%s cut to %d of %d: %v, want truncated", name, n, len(file), err)
			}
		}
		for _, more := range []string{"\n", " ", "\x00", "x", string(file)} {
			after, before := append(slices.Clone(file), more...), append([]byte(more), file...)
			if _, err := ReadFile(after, read); err == nil && !(text && mendsTo(after, file)) {
				t.Errorf("%s with %q after its end is read", name, more)
			}
			if _, err := ReadFile(before, read); err == nil && !(text && mendsTo(before, file)) {
				t.Errorf("%s with %q before it is read", name, more)
			}
		}
		if _, err := ReadFile(bytes.ReplaceAll(file, []byte("\n"), []byte("\r\n")), read); err == nil && !text {
			t.Errorf("%s with other line ends is read", name)
		}
	}
}

func TestTooLargeIsRefusedInLittleMemory(t *testing.T) {
	body := io.LimitReader(endless{}, 200<<20)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := Read(io.MultiReader(strings.NewReader(headSigned), body), reading())
	runtime.ReadMemStats(&after)
	reason(t, "200 MB", err, TooLarge)
	if took := after.TotalAlloc - before.TotalAlloc; took > 8*MaxFile {
		t.Errorf("took %d MiB", took>>20)
	}
	if rest, _ := io.Copy(io.Discard, body); rest < 180<<20 {
		t.Errorf("read on to %d bytes before the end", rest)
	}
	_, err = Read(io.MultiReader(strings.NewReader("PK\x03\x04"), endless{}), reading())
	if e := reason(t, "a large zip", err, NotAutoeval); e.What != "zip" {
		t.Errorf("called %q", e.What)
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}

func TestAFailingReaderIsNoRefusal(t *testing.T) {
	broken := errors.New("broken")
	_, err := Read(io.MultiReader(strings.NewReader(headSigned), failing{broken}), reading())
	var e *Error
	if !errors.Is(err, broken) || errors.As(err, &e) {
		t.Errorf("error %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestOtherFilesAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"PK\x03\x04rest": "zip cut", "PK\x05\x06" + strings.Repeat("\x00", 18): "zip", "%PDF-1.7": "pdf", "\ufeff \n<!DOCTYPE html>": "html", "<HTML>": "html", "{\"a\":1}": "json",
		"\x1f\x8b\x08": "gzip", "\x89PNG\r\n": "image", "\xd0\xcf\x11\xe0": "office", "age-encryption.org/v1\n": "age",
		"-----BEGIN OPENSSH PRIVATE KEY-----": "key", "autoeval grid": "autoeval", "hello": "", "\xff\xfe": "", "zip": "",
	} {
		_, err := ReadFile([]byte(text), reading())
		if e := reason(t, text, err, NotAutoeval); e.What != want {
			t.Errorf("%q is called %q, want %q", text, e.What, want)
		}
	}
	_, err := ReadFile(nil, reading())
	reason(t, "nothing", err, Empty)
	_, err = ReadFile([]byte("autoeval exchange 12 signed\n{}"), reading())
	if e := reason(t, "version 12", err, Newer); e.What != "12" {
		t.Errorf("version %q", e.What)
	}
}

// forge signs a payload that no honest program writes, to the letter.
func forge(t testing.TB, by Sender, payload string) []byte {
	t.Helper()
	return must(sign([]byte(payload+"\n"), by.Keys.signer))(t)
}

// payloadOf returns the JSON of a signed file, to be spoilt and forged.
func payloadOf(file []byte) string {
	return strings.TrimSuffix(string(bytes.SplitAfterN(file, []byte("\n"), 3)[1]), "\n")
}

// A forged file must fail for what was spoilt, never for the letters that a key
// happens to have: this one's has the word KEY in it, which forge once replaced.
func TestForgingChangesNoLetterOfAKey(t *testing.T) {
	by := fixed(t, "s9730")
	by.Person = "alice"
	if !strings.Contains(by.Keys.PublicKey(), "KEY") {
		t.Fatalf("the key is %s", by.Keys.PublicKey())
	}
	must(ReadFile(forge(t, by, payloadOf(share(t, by))), reading()))(t)
}

func TestForgedPayloadsAreRefused(t *testing.T) {
	alice := sender(t, "alice")
	good := payloadOf(share(t, alice))
	for _, x := range []struct {
		what, old, new string
		want           Reason
	}{
		{"a duplicate name", `"level":0`, `"level":1,"level":0`, DuplicateKey},
		{"a duplicate name by an escape", `"level":0`, `"level":1,"lev\u0065l":0`, DuplicateKey},
		{"an unknown member", `"level":0`, `"level":0,"mark":20`, NotKnown},
		{"a member in another case", `"level":0`, `"Level":0`, NotKnown},
		{"null for a level", `"level":0`, `"level":null`, Malformed},
		{"no level", `"level":0,`, ``, Malformed},
		{"a level as text", `"level":0`, `"level":"0"`, Malformed},
		{"a level with a fraction", `"level":0`, `"level":0.5`, Malformed},
		{"a level too high", `"level":0`, `"level":5`, OutOfScale},
		{"a level below", `"level":0`, `"level":-1`, OutOfScale},
		{"a level far out", `"level":0`, `"level":256`, OutOfScale},
		{"a level that overflows", `"level":0`, `"level":99999999999999999999`, Malformed},
		{"confidence 4", `"confidence":2`, `"confidence":4`, Malformed},
		{"confidence 0", `"confidence":2`, `"confidence":0`, Malformed},
		{"confidence 258", `"confidence":2`, `"confidence":258`, Malformed},
		{"an item that the grid lacks", `"item":"C01"`, `"item":"C99"`, UnknownItem},
		{"an item in another case", `"item":"C01"`, `"item":"c01"`, UnknownItem},
		{"an item twice", `"item":"P01"`, `"item":"C01"`, Malformed},
		{"evidence for an unknown item", `"items":["P01"]`, `"items":["X"]`, UnknownItem},
		{"another grid version", `"grid":{"id":"test","version":"1"},"depth"`, `"grid":{"id":"test","version":"2"},"depth"`, UnknownGrid},
		{"another grid hash", `"hash":"`, `"hash":"00`, Malformed},
		{"an unknown grid", `"grids":[{"id":"test"`, `"grids":[{"id":"other"`, UnknownGrid},
		{"a newer version", `"version":1,"kind"`, `"version":2,"kind"`, Newer},
		{"version 0", `"version":1,"kind"`, `"version":0,"kind"`, Malformed},
		{"another format", `"autoeval-exchange"`, `"other"`, Malformed},
		{"another kind", `"kind":"share"`, `"kind":"answer"`, Malformed},
		{"an unknown kind", `"kind":"share"`, `"kind":"x"`, Malformed},
		{"a mentor who shares", `"role":"learner"`, `"role":"mentor"`, Malformed},
		{"an identifier with an escape sequence", `"id":"s1"`, `"id":"s\u001b[31m"`, Malformed},
		{"an empty identifier", `"person":"alice"`, `"person":""`, Malformed},
		{"a path for an identifier", `"id":"s1"`, `"id":"../s1"`, Malformed},
		{"a date before 2000", `"started_at":"2026`, `"started_at":"1999`, BadDate},
		{"a date in three days", `"created_at":"2026-10-04`, `"created_at":"2026-10-08`, BadDate},
		{"a date in 2101", `"finished_at":"2026`, `"finished_at":"2101`, BadDate},
		{"no date", `"finished_at":"2026-10-02T09:30:00Z",`, ``, BadDate},
		{"a date that is none", `"date":"2026-10-01"`, `"date":"2026-13-41"`, BadDate},
		{"a digest that is none", `"sha256":"`, `"sha256":"zz`, Malformed},
		{"a negative size", `"size":12`, `"size":-1`, Malformed},
		{"invalid UTF-8", `Rapport`, "Rap\xffport", Malformed},
		{"half a surrogate", `Rapport`, `Rap\ud800port`, Malformed},
		{"an empty title", `"title":"Rapport"`, `"title":""`, Malformed},
		{"evidence twice", `"id":"e2"`, `"id":"e1"`, Malformed},
		{"no session", `"sessions":[`, `"sessions":[],"previous":[`, DuplicateKey},
		{"an unknown part", `"stage":"4a"`, `"stage":"4a","left":["all"]`, Malformed},
		{"an unknown stage", `"stage":"4a"`, `"stage":"9a"`, Malformed},
		{"an unknown depth", `"depth":"full"`, `"depth":"deep"`, Malformed},
		{"a second value", `}]}}`, `}]}} {}`, Malformed},
		{"a text too long", `Rapport`, strings.Repeat("x", MaxText+1), TooLong},
		{"a list too long", `"skipped":["C02"]`, `"skipped":["C02"` + strings.Repeat(`,"C02"`, MaxItems) + `]`, TooMany},
		{"nested too deep", `"stage":"4a"`, `"ext":` + strings.Repeat("[", 20) + strings.Repeat("]", 20), TooDeep},
		{"another recipient form", `"age":"age1`, `"age":"ssh-rsa `, Malformed},
	} {
		spoilt := strings.Replace(good, x.old, x.new, 1)
		if spoilt == good {
			t.Fatalf("%s: %q is not in %s", x.what, x.old, good)
		}
		p, err := ReadFile(forge(t, alice, spoilt), reading())
		if p != nil {
			t.Errorf("%s: read", x.what)
			continue
		}
		reason(t, x.what, err, x.want)
	}
}

func TestDeepNestingIsRefusedAtOnce(t *testing.T) {
	alice := sender(t, "alice")
	for _, n := range []int{10_000, 5_000_000} {
		start := time.Now()
		_, err := ReadFile(forge(t, alice, strings.Repeat("[", n)+strings.Repeat("]", n)), reading())
		reason(t, fmt.Sprint(n, " deep"), err, TooDeep)
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%d deep took %v", n, took)
		}
	}
}

func TestRefusalsOfAnswers(t *testing.T) {
	alice, marie := sender(t, "alice"), sender(t, "marie")
	r := must(ReadFile(share(t, alice), reading()))(t).Sessions[0]
	good := payloadOf(answer(t, r, marie))
	for _, x := range []struct {
		what, old, new string
		want           Reason
	}{
		{"a level out of scale", `"level":2`, `"level":9`, OutOfScale},
		{"null for a level", `"level":2`, `"level":null`, Malformed},
		{"an attitude on the competencies' scale", `"item":"P01"`, `"item":"P01","level":3`, OutOfScale},
		{"an unknown item", `"item":"P01"`, `"item":"P77"`, UnknownItem},
		{"an item twice", `"item":"P01"`, `"item":"C01"`, Malformed},
		{"number 0", `"number":1`, `"number":0`, Malformed},
		{"no number", `"number":1,`, ``, Malformed},
		{"an unknown finding", `"finding":"doubted"`, `"finding":"maybe"`, Malformed},
		{"an empty remark", `"question":"Comment ?"`, `"question":""`, Malformed},
		{"a learner who answers", `"role":"mentor"`, `"role":"learner"`, Malformed},
		{"no one it is for", `"to":{"person":"alice","fingerprint":"` + alice.Keys.Fingerprint() + `"},`, ``, Malformed},
		{"a fingerprint of other words", alice.Keys.Fingerprint(), "un-deux-trois", Malformed},
	} {
		spoilt := strings.Replace(good, x.old, x.new, 1)
		if spoilt == good {
			t.Fatalf("%s: %q is not in %s", x.what, x.old, good)
		}
		_, err := ReadFile(forge(t, marie, spoilt), reading())
		reason(t, x.what, err, x.want)
	}
}

func TestSignatureOfAnotherIsRefused(t *testing.T) {
	alice, bob := sender(t, "alice"), sender(t, "bob")
	payload := payloadOf(share(t, alice))
	file := must(sign([]byte(payload+"\n"), bob.Keys.signer))(t)
	_, err := ReadFile(file, reading())
	if e := reason(t, "signed by a stranger", err, WrongSigner); e.Old != nil {
		t.Errorf("owner %+v", e.Old)
	}
	read := reading()
	read.Known = []model.Known{{Contact: bob.Contact(), PublicKey: bob.Keys.PublicKey()}}
	_, err = ReadFile(file, read)
	if e := reason(t, "signed by bob", err, WrongSigner); e.Old == nil || e.Old.Person != "bob" {
		t.Errorf("owner %+v", e.Old)
	}
	sig := must(sshsig.Sign(strings.NewReader(payload+"\n"), alice.Keys.signer, sshsig.HashSHA512, "file"))(t)
	_, err = ReadFile(slices.Concat([]byte(headSigned), []byte(payload+"\n"), armor(sig)), reading())
	reason(t, "signed for another use", err, BadSignature)
	armored := slices.Concat([]byte(headSigned), []byte(payload+"\n"), sshsig.Armor(sig))
	if _, err = ReadFile(armored, reading()); err == nil {
		t.Error("another armour passes")
	}
}

func TestTextsComeInClean(t *testing.T) {
	alice := sender(t, "alice")
	alice.Name = "Al\u202eice\x1b[31m\u200b\nMentor: accepté"
	c := content()
	c.Sessions[0].Label = "S7\u2066\x1b]0;pwn\x07"
	rating := c.Sessions[0].Ratings["C01"]
	rating.Note = "a\x1b[2J\u009bb\x00\xff"
	c.Sessions[0].Ratings["C01"] = rating
	c.Evidence[0].Title = "t\x1bP\rfin"
	p := must(ReadFile(must(MakeShare(c, alice, options()))(t), reading()))(t)
	r := p.Sessions[0]
	for _, s := range []string{
		p.From.Name, r.Learner.Name, r.Session.Label, r.Session.Ratings["C01"].Note, r.Evidence[0].Title,
	} {
		if s == "" || !utf8.ValidString(s) || strings.ContainsAny(s, "\x1b\x00\x07\r\u009b") {
			t.Errorf("%q came in", s)
		}
	}
	if strings.ContainsAny(p.From.Name, "\u202e\u200b\n") {
		t.Errorf("name %q", p.From.Name)
	}
}

// TestEveryWordOfEveryFileComesInClean forges files whose author put the same
// harm into every text there is: no control character is left of what is read.
func TestEveryWordOfEveryFileComesInClean(t *testing.T) {
	const word = "quetzal"
	const harm = `quetzal\u001b[2J\u009b31m\u202egnp\u200b\u0007`
	alice, marie := sender(t, "alice"), sender(t, "marie")
	alice.Name, marie.Name = word, word
	c := content()
	c.Sessions[0].Label, c.Previous[0].Label = word, word
	for code, r := range c.Sessions[0].Ratings {
		r.Note = word
		c.Sessions[0].Ratings[code] = r
	}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		e.Title, e.Location, e.AIUse, e.SHA256, e.Size = word, word, word, "", 0
		e.Reflection = model.Reflection{Quality: word, Relevance: word, Constraints: word}
	}
	shared := must(MakeShare(c, alice, options()))(t)
	v := review(must(ReadFile(shared, reading()))(t).Sessions[0])
	v.Mentor, v.Message = marie.Contact(), word
	for code, m := range v.Remarks {
		m.Comment, m.Question = word, word
		v.Remarks[code] = m
	}
	answered := must(MakeAnswer(Answer{v, nil, grid()}, marie, options()))(t)
	for code := range v.Remarks {
		if err := v.Answer(code, model.Contest, word); err != nil {
			t.Fatal(err)
		}
	}
	for name, x := range map[string]struct {
		file  []byte
		by    Sender
		words int // at least
	}{
		"share": {shared, alice, 15}, "answer": {answered, marie, 6}, "verdict": {must(MakeVerdict(v, alice, options()))(t), alice, 2},
	} {
		p := must(ReadFile(forge(t, x.by, strings.ReplaceAll(payloadOf(x.file), word, harm)), reading()))(t)
		said := fmt.Sprintf("%+v %+v %+v %+v", p.From, p.Sessions, p.Review, p.Verdict)
		said = regexp.MustCompile(`packed:[^}]*`).ReplaceAllString(said, "") // a list's own figures
		if n := strings.Count(said, word); n < x.words {
			t.Errorf("%s: only %d words came in: %s", name, n, said)
		}
		if i := strings.IndexFunc(said, func(r rune) bool {
			return r < 0x20 && r != '\n' || r >= 0x7f && r < 0xa0
		}); i >= 0 {
			t.Errorf("%s: %q came in", name, said[max(i-60, 0):i+20])
		}
	}
}
