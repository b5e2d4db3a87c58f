"""The finished program speaks the language of the person's system: no sentence of its help and of what it reports is left
in English where that language is German, and counts have the form of their number in both."""

import re
import unittest

import harness

COMMANDS = ("upload", "download", "watch", "cache", "transfers", "sandbox")
# Two words in a row that are in no example, option, placeholder or address.
PHRASE = re.compile(r"(?<![-/\w])[A-Za-z][a-z]+ [a-z]{2,}(?: [a-z]{2,})+")


def phrases(text):
    return set(PHRASE.findall(re.sub(r"\s+", " ", text)))


class Languages(unittest.TestCase):
    def setUp(self):
        self.scratch = harness.Scratch()
        self.addCleanup(self.scratch.close)

    def told(self, language, *words, **more):
        locale = {"de": "de_DE.UTF-8", "en": "en_US.UTF-8"}[language]
        return harness.run(self.scratch, *words, LC_ALL="", LC_CTYPE="C.UTF-8", LANG=locale, **more)

    def test_help(self):
        self.assertIn("Usage:", self.told("en", "--help").out)
        for words in (["--help"], *([command, "--help"] for command in COMMANDS)):
            with self.subTest(words=words):
                english, german = self.told("en", *words).out, self.told("de", *words).out
                self.assertGreater(len(phrases(english)), 3)
                self.assertEqual(phrases(english) & phrases(german), set())

    def test_a_count_has_the_form_of_its_number(self):
        sandbox = harness.Sandbox(self.scratch)
        self.addCleanup(sandbox.close)
        sandbox.create_repo("spoken")
        for count, english, german in ((1, "1 file to move|1 file,", "1 Datei"), (2, "2 files", "2 Dateien")):
            for language, wanted in (("en", english), ("de", german)):
                folder = self.scratch.path / f"{language}{count}"
                folder.mkdir()
                for number in range(count):
                    folder.joinpath(f"{language}-{count}-{number}.txt").write_text(f"{language} {count} {number}")
                outcome = self.told(language, "upload", folder, "alice/spoken", "--path-in-repo", folder.name,
                                    token=sandbox.token, endpoint=sandbox.url)
                self.assertEqual(outcome.code, 0, outcome)
                self.assertRegex(outcome.err + outcome.out, wanted)
                self.assertNotIn("(s)", outcome.err + outcome.out)


if __name__ == "__main__":
    unittest.main(verbosity=2)
