package svg

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"autoeval/tui/layout"
)

func TestAFilmIsOnePictureOfAllItsFrames(t *testing.T) {
	shots := []Shot{{"un", time.Second}, {"\x1b[31mdeux\x1b[m", 3 * time.Second}, {"</style><script>", time.Second}}
	film := Film(shots, layout.Size{W: 20, H: 2}, Dark("Un film"))
	for _, want := range []string{"un", "deux", `id="f2"`, "#f2 { visibility: visible; }", "prefers-reduced-motion", "20.000%", "80.000%", "5.00s"} {
		if !strings.Contains(film, want) {
			t.Errorf("no %q in\n%s", want, film)
		}
	}
	if strings.Contains(film, "<script") {
		t.Error("the text of a frame acts")
	}
	d := xml.NewDecoder(strings.NewReader(film))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
