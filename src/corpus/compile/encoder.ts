import { encodeArticles } from "../../index/encoded-articles.ts";
import { answerClaimed } from "../../threads/answer-claimed.ts";

answerClaimed(encodeArticles);
