// First names that many people have, where a capital alone does not tell a name: at the beginning, and in German.
// Those that are a word as well ("Will", "Roos", "Ernst") are left out.
const LISTED = `
  Aafke Ahmed Aisha Alex Ali Amir Amy Andrea Andreas Angela Anja Anke Ann Anna Anne Annika Anouk Arjan Ayse Barbara Bart Ben
  Bernd Birgit Bjorn Bob Bram Brian Britt Carla Caroline Charlotte Chris Christa Christian Christine Claire Claudia Daan Daniel
  David Dennis Dewi Diana Dirk Eline Ellen Els Emily Emma Erik Esther Eva Farid Fatima Femke Fleur Florian Fritz Geert Gert Gijs
  Hanna Hannah Hans Harry Hassan Heike Heinz Helen Helga Henk Ibrahim Inge Ingrid Iris Jack Jacqueline James Jan Jana Jane Janneke
  Jasper Jens Jeroen Jessica Joanna Johan Johanna John Joost Joris Julia Jürgen Karen Karin Kate Katrin Kees Kevin Khadija Klaus
  Lars Laura Leila Lena Lieke Lisa Loes Lotte Louise Lucas Lukas Maaike Manfred Marcel Maria Marieke Marijke Marion Marjan Markus
  Marloes Martijn Martin Martina Mary Matthias Max Mehmet Melanie Michael Michelle Mieke Mohamed Mohammed Monika Mustafa Nadia
  Nicole Niels Nina Nora Olga Oliver Omar Patricia Paul Paula Peter Petra Philipp Pieter Rachel Ralf Renate Rob Robert Robin Ruud
  Sabine Samira Sander Sandra Sara Sarah Sebastian Silke Silvia Simon Sophie Stefan Steffi Stephanie Steve Susan Susanne Sven
  Tanja Thomas Thorsten Tim Tobias Tom Tomas Ursula Uwe Vera Victoria Wouter Yasmin Youssef Yusuf Yvonne Zeynep`;

export const NAMES: ReadonlySet<string> = new Set(LISTED.trim().split(/\s+/));
