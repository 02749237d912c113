package model

// Lang is a language the program speaks.
type Lang string

// The two languages. French is the first one of the program's users.
const (
	French  Lang = "fr"
	English Lang = "en"
)

// Text is a sentence in both languages.
type Text struct{ FR, EN string }

// In returns the text in that language, or in the other one if it is missing.
func (t Text) In(l Lang) string {
	if l == English && t.EN != "" || t.FR == "" {
		return t.EN
	}
	return t.FR
}

// Complete says whether both languages are there.
func (t Text) Complete() bool { return t.FR != "" && t.EN != "" }

// Same returns a text that reads the same in both languages, such as one a person
// typed or an official French wording without translation.
func Same(s string) Text { return Text{FR: s, EN: s} }
