import { answerClaimed } from "../../threads/answer-claimed.ts";
import { readSmallFiles } from "./read-files.ts";

answerClaimed(readSmallFiles);
